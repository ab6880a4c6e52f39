import { base64url, compactVerify, errors } from 'jose'
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

/** Null for anything but the one spelling of the bytes: a changed last character must not go unnoticed. */
const decode = (text: string): Uint8Array | null => {
  if (!/^[\w-]+$/.test(text)) return null
  const bytes = base64url.decode(text)
  return base64url.encode(bytes) === text ? bytes : null
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

/** A key that says what kind it is decides how it checks, never the header. */
const algorithmOf = { OKP: 'EdDSA', EC: 'ES256' } as const

/** Only what makes the key: whatever else is published about it is not asked here. */
const publicKey = (key: CheckingKey) => {
  const { kty, crv, x } = key
  const members = key.kty === 'EC' ? { kty, crv, x, y: key.y } : { kty, crv, x }
  const of = kty === 'EC' ? { name: 'ECDSA', namedCurve: crv } : { name: crv }
  return crypto.subtle.importKey('jwk', members, of, false, ['verify'])
}

/** The name of the key by which a receipt says it was signed; empty when it says none. */
export const keyNameOf = (jws: string): string => readHeader(jws.split('.')[0] ?? '', receiptKind)?.kid ?? ''

/** Whether this key has signed the token. Its base64 is checked before: the library takes more than one spelling. */
const check = async (known: CheckingKey | undefined, alg: string, token: string): Promise<Signature> => {
  if (decode(token.split('.')[2] ?? '') === null) return 'broken'
  if (!known) return 'unknown-key'
  if (algorithmOf[known.kty] !== alg) return 'broken'
  try {
    await compactVerify(token, await publicKey(known), { algorithms: [alg] })
    return 'good'
  } catch (error) {
    return error instanceof errors.JWSSignatureVerificationFailed ? 'broken' : 'unsupported'
  }
}

/**
 * Checks a compact JWS whose payload stands beside it (RFC 7515, appendix F) against the published keys.
 */
export const checkSignature = async (
  jws: string,
  text: string,
  keys: readonly CheckingKey[],
): Promise<Signature> => {
  const [header = '', payload, signature = '', ...more] = jws.split('.')
  const read = readHeader(header, receiptKind)
  if (read === null || payload !== '' || more.length > 0) return 'broken'
  const known = keys.find(({ kid }) => kid === read.kid)
  return check(known, read.alg, `${header}.${base64url.encode(text)}.${signature}`)
}

/** A token taken apart: what it says, which key it names, and whether that key has signed it. */
export interface Token {
  readonly payload: JsonDocument
  readonly keyUrl: string
  readonly signature: Signature
}

/** A key of ours by its address, as a credential's header names it. */
export const keyPath = (kid: string): string => `/issuer/keys/${kid}`

/** Takes a whole compact JWS apart and checks it against the published keys; null for what is no credential of any key. */
export const readToken = async (jwt: string, keys: readonly CheckingKey[]): Promise<Token | null> => {
  const [header = '', text = '', , ...more] = jwt.split('.')
  const read = readHeader(header, tokenKind)
  const bytes = decode(text)
  if (read === null || bytes === null || more.length > 0) return null
  const payload: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  if (!isJsonObject(payload)) return null
  const known = keys.find(({ kid }) => read.kid.endsWith(keyPath(kid)))
  return { payload, keyUrl: read.kid, signature: await check(known, read.alg, jwt) }
}
