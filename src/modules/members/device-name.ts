import { isIPv6 } from 'node:net'
import { networkOf } from '../../platform/client-address'

/** "Firefox · macOS" out of a user agent's long line; null when nothing in it is known. */
export const deviceName = (agent: string | null): string | null => {
  if (!agent) return null
  const browser = /Edg|OPR|SamsungBrowser|Firefox|FxiOS|CriOS|Chrome|Safari/.exec(agent)?.[0] ?? ''
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', FxiOS: 'Firefox', CriOS: 'Chrome' }
  const system = /Windows|Android|iPhone|iPad|Mac OS X|CrOS|Linux/.exec(agent)?.[0] ?? ''
  const systems: Record<string, string> = { 'Mac OS X': 'macOS', CrOS: 'ChromeOS' }
  return [names[browser] ?? browser, systems[system] ?? system].filter(Boolean).join(' · ') || null
}

/**
 * The network that somebody signed in from: as much of the address as tells two places apart, and no more. There is no
 * database of places here, and a guess would be taken for knowledge.
 */
export const shortAddress = (address: string | null): string | null => {
  if (!address) return null
  if (isIPv6(address)) return networkOf(address).split(':').slice(0, 3).join(':').concat('::/48')
  return /^\d+\.\d+\.\d+\.\d+$/.test(address) ? address.replace(/\d+$/, '0/24') : null
}
