import { isIPv6 } from 'node:net'
import { networkOf } from '../../platform/client-address'

/** Browsers and systems also say whom they resemble: the first of these that is named is the one. */
const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['FxiOS', 'Firefox'],
  ['Firefox', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const
const systems = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const

const firstNamed = (agent: string, names: readonly (readonly [string, string])[]): string | undefined =>
  names.find(([mark]) => agent.includes(mark))?.[1]

/** "Firefox · macOS" out of a user agent's long line; null when nothing in it is known. */
export const deviceName = (agent: string | null): string | null =>
  agent === null
    ? null
    : [firstNamed(agent, browsers), firstNamed(agent, systems)].filter(Boolean).join(' · ') || null

/**
 * The network that somebody signed in from: as much of the address as tells two places apart, and no more. There is no
 * database of places here, and a guess would be taken for knowledge.
 */
export const shortAddress = (address: string | null): string | null => {
  if (!address) return null
  if (isIPv6(address)) return networkOf(address).split(':').slice(0, 3).join(':').concat('::/48')
  return /^\d+\.\d+\.\d+\.\d+$/.test(address) ? address.replace(/\d+$/, '0/24') : null
}
