import { type Bag, isBag } from '../engine/read-json'

/** What a public key must say to be used here; a site publishes more about each. */
export interface CheckingKey {
  readonly kid: string
  readonly x: string
}

/** `unsupported`: this browser knows no Ed25519; the signature may be good for all we can tell. */
export type Signature = 'good' | 'broken' | 'unknown-key' | 'unsupported'

/** Says in the signed header what was signed, so that no other document of this key can pass for a receipt. */
export const receiptType = 'rank-receipt'
/** A credential, or a list of their states (VC-JOSE-COSE); which of the two, its payload says. */
export const credentialType = 'vc+jwt'

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
const keyName = (header: string, typ: string): string | null => {
  const bytes = decode(header)
  try {
    const read: unknown = bytes && JSON.parse(new TextDecoder().decode(bytes))
    if (!isBag(read) || Object.keys(read).sort().join() !== 'alg,kid,typ') return null
    return read['alg'] === 'EdDSA' && read['typ'] === typ ? String(read['kid']) : null
  } catch {
    return null
  }
}

const publicKey = ({ x }: CheckingKey) =>
  crypto.subtle.importKey('jwk', { kty: 'OKP', crv: 'Ed25519', x }, { name: 'Ed25519' }, false, ['verify'])

/** The name of the key by which a receipt says it was signed; empty when it says none. */
export const keyNameOf = (jws: string): string => keyName(jws.split('.')[0] ?? '', receiptType) ?? ''

const check = async (
  known: CheckingKey | undefined,
  { signed, signature }: { signed: string; signature: string },
): Promise<Signature> => {
  const bytes = decode(signature)
  if (bytes === null) return 'broken'
  if (!known) return 'unknown-key'
  try {
    const key = await publicKey(known)
    const data = new TextEncoder().encode(signed)
    return (await crypto.subtle.verify({ name: 'Ed25519' }, key, bytes, data)) ? 'good' : 'broken'
  } catch {
    return 'unsupported'
  }
}

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
  const kid = keyName(header, receiptType)
  if (kid === null || payload !== '' || more.length > 0) return 'broken'
  const signed = `${header}.${encode(new TextEncoder().encode(text))}`
  return check(
    keys.find((key) => key.kid === kid),
    { signed, signature },
  )
}

/** A token taken apart: what it says, which key it names, and whether that key has signed it. */
export interface Token {
  readonly payload: Bag
  /** The address of the key, as the header names it. */
  readonly keyUrl: string
  readonly signature: Signature
}

/** A key of ours by its address, as a credential's header names it. */
export const keyPath = (kid: string): string => `/issuer/keys/${kid}`

/** Takes a whole compact JWS apart and checks it against the published keys; null for what is no credential of any key. */
export const readToken = async (jwt: string, keys: readonly CheckingKey[]): Promise<Token | null> => {
  const [header = '', text = '', signature = '', ...more] = jwt.split('.')
  const keyUrl = keyName(header, credentialType)
  const bytes = decode(text)
  if (keyUrl === null || bytes === null || more.length > 0) return null
  const payload: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  if (!isBag(payload)) return null
  const known = keys.find(({ kid }) => keyUrl.endsWith(keyPath(kid)))
  const state = await check(known, { signed: `${header}.${text}`, signature })
  return { payload, keyUrl, signature: state }
}
