// Whose request it is, behind proxies (§5.4): only what a trusted proxy passes on is believed.
import { BlockList, isIP, isIPv6 } from 'node:net'

/** Trusted proxies: those addresses, or the last so many before this process. */
export type TrustedProxies = { readonly hops: number } | { readonly includes: (address: string) => boolean }

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4')

/**
 * Reads TRUSTED_PROXIES: a count, or addresses and ranges (`10.0.0.0/8, ::1`) with commas between. Throws one sentence
 * that names what cannot be read.
 */
export const readTrustedProxies = (text: string): TrustedProxies => {
  if (/^\d{1,2}$/.test(text.trim())) return { hops: Number(text) }
  const list = new BlockList()
  for (const part of text.split(',').map((each) => each.trim())) {
    const [address = '', bits, ...more] = part.split('/')
    const widest = isIPv6(address) ? 128 : 32
    const prefix = bits === undefined ? widest : Number(bits)
    if (!isIP(address) || more.length > 0 || !/^\d{1,3}$/.test(bits ?? '0') || prefix > widest)
      throw new Error(`"${part}" is neither an address, a range such as 10.0.0.0/8, nor a count of proxies`)
    list.addSubnet(address, prefix, familyOf(address))
  }
  return { includes: (address) => isIP(address) !== 0 && list.check(address, familyOf(address)) }
}

/** An IPv4 address that came as IPv6, as itself; a port and brackets are left out. */
const plain = (text: string): string => {
  const bare = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare
}

/**
 * The visitor's address: the peer's own, unless a trusted proxy passes on whom it speaks for. X-Forwarded-For is read from
 * the right: whatever stands left of the first untrusted address was written by a stranger. What is no address ends it.
 */
export const clientAddress = (
  asked: { readonly peer: string; readonly forwardedFor: string | undefined },
  trusted: TrustedProxies,
): string => {
  const left = (asked.forwardedFor ?? '').split(',').map((each) => plain(each.trim()))
  let address = plain(asked.peer)
  for (let hop = 0; ; hop++) {
    const isTrusted = 'hops' in trusted ? hop < trusted.hops : trusted.includes(address)
    const next = left.pop()
    if (!isTrusted || next === undefined || !isIP(next)) return address
    address = next
  }
}

const groupsOf = (part: string): string[] => (part === '' ? [] : part.split(':'))

/** What limits count by: an IPv4 address, or the /64 that an IPv6 visitor has to themselves. */
export const networkOf = (address: string): string => {
  const [bare = ''] = address.split('%')
  if (!isIPv6(bare)) return bare
  const [head = '', tail] = bare.split('::')
  const [before, after] = [groupsOf(head), groupsOf(tail ?? '')]
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
