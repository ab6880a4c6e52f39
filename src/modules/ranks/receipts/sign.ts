import { CompactSign, type JWTPayload, SignJWT } from 'jose'
import type { SigningKeys } from '../../../platform/signing'
import type { Issuer } from '../credentials/issuer'
import { credentialType, keyPath, receiptType } from './jws'

/** Signs a text as a compact JWS without its payload (RFC 7515, appendix F): the text stands beside it, readable. */
export const sign = async ({ key, kid }: SigningKeys, text: string): Promise<string> => {
  const signer = new CompactSign(new TextEncoder().encode(text))
  const jws = await signer.setProtectedHeader({ alg: 'EdDSA', kid, typ: receiptType }).sign(key)
  const [header, , signature] = jws.split('.')
  return `${header}..${signature}`
}

/** Signs a credential, or the list of their states, as a JWT that names its key by address (VC-JOSE-COSE). */
export const signToken = ({ site, keys }: Issuer, payload: JWTPayload): Promise<string> =>
  new SignJWT(payload)
    .setProtectedHeader({ alg: 'EdDSA', kid: `${site}${keyPath(keys.kid)}`, typ: credentialType })
    .sign(keys.key)
