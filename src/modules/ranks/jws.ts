import { isBag } from './read-json'

/** What a public key must say to be used here; a site publishes more about each. */
export interface CheckingKey {
  readonly kid: string
  readonly x: string
}

/** `unsupported`: this browser knows no Ed25519; the signature may be good for all we can tell. */
export type Signature = 'good' | 'broken' | 'unknown-key' | 'unsupported'

/** Says in the signed header what was signed, so that no other document of this key can pass for a receipt. */
export const receiptType = 'rank-receipt'

const encode = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** Null for anything but the one spelling of the bytes: a changed last character must not go unnoticed. */
const decode = (text: string): Uint8Array<ArrayBuffer> | null => {
  if (!/^[\w-]+$/.test(text)) return null
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0))
    return encode(bytes) === text ? bytes : null
  } catch {
    return null
  }
}

/** The name of the key, when the header is one that we write; nothing in it may change how a signature is checked. */
const keyName = (header: string): string | null => {
  const bytes = decode(header)
  try {
    const read: unknown = bytes && JSON.parse(new TextDecoder().decode(bytes))
    if (!isBag(read) || Object.keys(read).sort().join() !== 'alg,kid,typ') return null
    return read['alg'] === 'EdDSA' && read['typ'] === receiptType ? String(read['kid']) : null
  } catch {
    return null
  }
}

const publicKey = ({ x }: CheckingKey) =>
  crypto.subtle.importKey('jwk', { kty: 'OKP', crv: 'Ed25519', x }, { name: 'Ed25519' }, false, ['verify'])

/** The name of the key by which a receipt says it was signed; empty when it says none. */
export const keyNameOf = (jws: string): string => keyName(jws.split('.')[0] ?? '') ?? ''

/**
 * Checks a compact JWS whose payload stands beside it (RFC 7515, appendix F) against the published keys, with what
 * browser and server have in common: WebCrypto.
 */
export const checkSignature = async (
  jws: string,
  text: string,
  keys: readonly CheckingKey[],
): Promise<Signature> => {
  const [header = '', payload, signature = '', ...more] = jws.split('.')
  const kid = keyName(header)
  const bytes = decode(signature)
  if (kid === null || bytes === null || payload !== '' || more.length > 0) return 'broken'
  const known = keys.find((key) => key.kid === kid)
  if (!known) return 'unknown-key'
  const encoder = new TextEncoder()
  const signed = encoder.encode(`${header}.${encode(encoder.encode(text))}`)
  try {
    const key = await publicKey(known)
    return (await crypto.subtle.verify({ name: 'Ed25519' }, key, bytes, signed)) ? 'good' : 'broken'
  } catch {
    return 'unsupported'
  }
}
