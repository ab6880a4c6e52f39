import { signText } from '../../platform/crypto'

/**
 * A UUID (RFC 9562, version 8) made from a member's id by a key that never leaves the site: the same for all of somebody's
 * credentials, and without the key nobody finds the member whose id is in the address of the profile.
 */
export const pseudonym = (secret: string, memberId: string): string => {
  const bytes = Buffer.from(signText(secret, `credential-subject:${memberId}`), 'base64url').subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
  return `urn:uuid:${parts.join('-')}`
}
