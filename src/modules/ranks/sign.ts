import { CompactSign } from 'jose'
import type { SigningKeys } from '../../platform/signing'
import { receiptType } from './jws'

/** Signs a text as a compact JWS without its payload (RFC 7515, appendix F): the text stands beside it, readable. */
export const sign = async ({ key, kid }: SigningKeys, text: string): Promise<string> => {
  const signer = new CompactSign(new TextEncoder().encode(text))
  const jws = await signer.setProtectedHeader({ alg: 'EdDSA', kid, typ: receiptType }).sign(key)
  const [header, , signature] = jws.split('.')
  return `${header}..${signature}`
}
