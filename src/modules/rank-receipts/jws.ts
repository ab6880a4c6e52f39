import { isJsonObject } from '../../engine/documents/schema'
import type { JsonDocument } from '../../engine/values/canonical'

/** What a public key must say to be used here; a site publishes more about each. */
export type CheckingKey =
  | { readonly kid: string; readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string }
  | {
      readonly kid: string
      readonly kty: 'EC'
      readonly crv: 'P-256'
      readonly x: string
      readonly y: string
    }

/** `unsupported`: this browser knows no Ed25519; the signature may be good for all we can tell. */
export type Signature = 'good' | 'broken' | 'unknown-key' | 'unsupported'

/** What a header may say, by what was signed: no other document of a key, and no other way to sign, passes for it. */
interface Kind {
  readonly types: readonly string[]
  readonly algorithms: readonly string[]
}

export const receiptType = 'rank-receipt'
/** Open Badges 3.0 says `JWT`, VC-JOSE-COSE `vc+jwt`; which of the two documents it is, its payload says. */
export const tokenTypes = { badge: 'JWT', list: 'vc+jwt' } as const

const receiptKind: Kind = { types: [receiptType], algorithms: ['EdDSA'] }
/** Badges and lists were signed with Ed25519 until there was a second key (decision 021). */
const tokenKind: Kind = { types: Object.values(tokenTypes), algorithms: ['ES256', 'EdDSA'] }

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

interface Header {
  readonly alg: string
  readonly kid: string
}

/** The header, when it is one that we write; nothing in it may change how a signature is checked. */
const readHeader = (header: string, { types, algorithms }: Kind): Header | null => {
  const bytes = decode(header)
  try {
    const read: unknown = bytes && JSON.parse(new TextDecoder().decode(bytes))
    if (!isJsonObject(read) || Object.keys(read).sort().join() !== 'alg,kid,typ') return null
    const { alg, kid, typ } = read
    const isOurs = algorithms.includes(alg as string) && types.includes(typ as string)
    return isOurs && typeof kid === 'string' ? { alg: alg as string, kid } : null
  } catch {
    return null
  }
}

/** How each kind of key checks; a key that says what kind it is decides, never the header. */
const waysToCheck = {
  OKP: { alg: 'EdDSA', of: { name: 'Ed25519' } },
  EC: { alg: 'ES256', of: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } },
} as const

/** Only what makes the key: whatever else is published about it is not asked here. */
const publicKey = (key: CheckingKey) => {
  const { kty, crv, x } = key
  const members = key.kty === 'EC' ? { kty, crv, x, y: key.y } : { kty, crv, x }
  return crypto.subtle.importKey('jwk', members, waysToCheck[kty].of, false, ['verify'])
}

/** The name of the key by which a receipt says it was signed; empty when it says none. */
export const keyNameOf = (jws: string): string => readHeader(jws.split('.')[0] ?? '', receiptKind)?.kid ?? ''

const check = async (
  known: CheckingKey | undefined,
  { alg, signed, signature }: { alg: string; signed: string; signature: string },
): Promise<Signature> => {
  const bytes = decode(signature)
  if (bytes === null) return 'broken'
  if (!known) return 'unknown-key'
  const way = waysToCheck[known.kty]
  if (way.alg !== alg) return 'broken'
  try {
    const key = await publicKey(known)
    const data = new TextEncoder().encode(signed)
    return (await crypto.subtle.verify(way.of, key, bytes, data)) ? 'good' : 'broken'
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
  const read = readHeader(header, receiptKind)
  if (read === null || payload !== '' || more.length > 0) return 'broken'
  const signed = `${header}.${encode(new TextEncoder().encode(text))}`
  const known = keys.find(({ kid }) => kid === read.kid)
  return check(known, { alg: read.alg, signed, signature })
}

/** A token taken apart: what it says, which key it names, and whether that key has signed it. */
export interface Token {
  readonly payload: JsonDocument
  /** The address of the key, as the header names it. */
  readonly keyUrl: string
  readonly signature: Signature
}

/** A key of ours by its address, as a credential's header names it. */
export const keyPath = (kid: string): string => `/issuer/keys/${kid}`

/** Takes a whole compact JWS apart and checks it against the published keys; null for what is no credential of any key. */
export const readToken = async (jwt: string, keys: readonly CheckingKey[]): Promise<Token | null> => {
  const [header = '', text = '', signature = '', ...more] = jwt.split('.')
  const read = readHeader(header, tokenKind)
  const bytes = decode(text)
  if (read === null || bytes === null || more.length > 0) return null
  const payload: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  if (!isJsonObject(payload)) return null
  const known = keys.find(({ kid }) => read.kid.endsWith(keyPath(kid)))
  const state = await check(known, { alg: read.alg, signed: `${header}.${text}`, signature })
  return { payload, keyUrl: read.kid, signature: state }
}
