import { CompactSign, type JWTPayload, SignJWT } from 'jose'
import type { SigningKeys } from '../../platform/signing'
import { keyPath, receiptType, tokenTypes } from './jws'
import type { Issuer } from './services'

/** Signs a text as a compact JWS without its payload (RFC 7515, appendix F): the text stands beside it, readable. */
export const sign = async ({ EdDSA: { alg, kid, key } }: SigningKeys, text: string): Promise<string> => {
  const signer = new CompactSign(new TextEncoder().encode(text))
  const jws = await signer.setProtectedHeader({ alg, kid, typ: receiptType }).sign(key)
  const [header, , signature] = jws.split('.')
  return `${header}..${signature}`
}

/**
 * Signs a badge, or the list of their states, as a JWT that names its key by address. With ES256, which validators of
 * badges read; those that we know of do not read Ed25519 (decision 021).
 */
export const signToken = (
  { site, keys }: Issuer,
  payload: JWTPayload,
  of: keyof typeof tokenTypes = 'badge',
): Promise<string> => {
  const { alg, kid, key } = keys.ES256
  const header = { alg, kid: `${site}${keyPath(kid)}`, typ: tokenTypes[of] }
  return new SignJWT(payload).setProtectedHeader(header).sign(key)
}
