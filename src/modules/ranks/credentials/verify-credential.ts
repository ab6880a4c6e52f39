import { readInstant } from '../../../engine/documents/read-facts'
import {
  isJsonObject,
  type JsonObject,
  readList,
  readObject,
  readText,
} from '../../../engine/values/read-json'
import { type CheckingKey, keyPath, readToken, type Signature, type Token } from '../receipts/jws'
import type { Unreadable } from '../receipts/verify-receipt'
import { decodeList } from './bitstring'

/** `unchecked`: nobody could be asked; `unreadable`: what came is no list of this issuer that is still good. */
export type ListedState = 'good' | 'revoked' | 'unchecked' | 'unreadable'

export interface CheckedCredential {
  readonly ok: true
  /** Nothing was found against it; whether its state could be asked for, `status` says. */
  readonly holds: boolean
  readonly signature: Signature
  /** What the credential says and what the token around it repeats are the same. */
  readonly claims: boolean
  readonly time: 'current' | 'expired' | 'not-yet'
  readonly status: ListedState
  /** Its public page. */
  readonly url: string
  readonly issuer: string
  readonly achievement: string
  readonly rules: string
  readonly subject: string
  readonly name: string | null
  readonly validFrom: Date
  readonly validUntil: Date
}

interface Against {
  /** The public keys that count as the issuer's. */
  readonly keys: readonly CheckingKey[]
  readonly at: Date
  /** Fetches a status list by its address; null when nobody can be asked. */
  readonly listAt: (url: string) => Promise<string | null>
}

const tokenForm = /^[\w-]+\.[\w-]+\.[\w-]+$/
const envelope = 'data:application/vc+jwt,'

/** The credential in a text: the token itself, or enveloped in JSON (VC 2.0, EnvelopedVerifiableCredential). */
export const credentialIn = (text: string): string | null => {
  const trimmed = text.trim()
  if (tokenForm.test(trimmed)) return trimmed
  try {
    const read: unknown = JSON.parse(trimmed)
    const id = isJsonObject(read) && typeof read['id'] === 'string' ? read['id'] : ''
    return id.startsWith(envelope) ? id.slice(envelope.length) : null
  } catch {
    return null
  }
}

/** The same credential as JSON, for programs that take no bare token. */
export const enveloped = (jwt: string) => ({
  '@context': 'https://www.w3.org/ns/credentials/v2',
  id: `${envelope}${jwt}`,
  type: 'EnvelopedVerifiableCredential',
})

const seconds = (at: Date): number => at.getTime() / 1000

/** The claims of the token must say what the credential says, and the key must be the issuer's (Open Badges 3.0 §8.2). */
const claimsAgree = ({ payload, keyUrl }: Token, keys: readonly CheckingKey[]): boolean => {
  const { iss, jti, sub, nbf, exp } = payload
  const issuer = payload['issuer']
  return (
    iss === (isJsonObject(issuer) ? issuer['id'] : issuer) &&
    keys.some(({ kid }) => `${String(iss).replace(/\/issuer$/, '')}${keyPath(kid)}` === keyUrl) &&
    jti === payload['id'] &&
    sub === readObject(payload, 'credentialSubject')['id'] &&
    nbf === seconds(readInstant(payload, 'validFrom')) &&
    exp === seconds(readInstant(payload, 'validUntil'))
  )
}

const isOfType = (payload: JsonObject, type: string): boolean => readList(payload, 'type').includes(type)

const timeOf = (payload: JsonObject, at: Date): CheckedCredential['time'] => {
  if (at < readInstant(payload, 'validFrom')) return 'not-yet'
  return at < readInstant(payload, 'validUntil') ? 'current' : 'expired'
}

/** What a status list says of a badge's place. A list that is old, foreign or for another purpose says nothing. */
const stateIn = async (jwt: string, badge: JsonObject, { keys, at }: Against) => {
  const status = readObject(badge, 'credentialStatus')
  const token = await readToken(jwt.trim(), keys)
  if (token?.signature !== 'good' || !claimsAgree(token, keys)) return 'unreadable'
  const { payload } = token
  const subject = readObject(payload, 'credentialSubject')
  const isIts =
    isOfType(payload, 'BitstringStatusListCredential') &&
    payload['id'] === status['statusListCredential'] &&
    payload['iss'] === badge['iss'] &&
    subject['statusPurpose'] === 'revocation' &&
    timeOf(payload, at) !== 'expired'
  if (!isIts) return 'unreadable'
  const isRevoked = await decodeList(readText(subject, 'encodedList'))
  const place = readText(status, 'statusListIndex')
  return isRevoked(/^\d{1,9}$/.test(place) ? Number(place) : -1) ? 'revoked' : 'good'
}

const listedState = async (payload: JsonObject, against: Against): Promise<ListedState> => {
  const status = readObject(payload, 'credentialStatus')
  const list = await against.listAt(readText(status, 'statusListCredential')).catch(() => null)
  if (list === null) return 'unchecked'
  return stateIn(list, payload, against).catch(() => 'unreadable' as const)
}

const nameIn = (subject: JsonObject): string | null => {
  const identities = subject['identifier'] === undefined ? [] : readList(subject, 'identifier')
  const named = identities.find((each) => isJsonObject(each) && each['identityType'] === 'name')
  return isJsonObject(named) ? readText(named, 'identityHash') : null
}

const check = async (jwt: string, against: Against): Promise<CheckedCredential> => {
  const token = await readToken(jwt, against.keys)
  if (!token || !isOfType(token.payload, 'OpenBadgeCredential')) throw new Error('credential')
  const { payload, signature } = token
  const claims = claimsAgree(token, against.keys)
  const time = timeOf(payload, against.at)
  // Nobody is asked about a credential that is not theirs.
  const status = signature === 'good' && claims ? await listedState(payload, against) : 'unchecked'
  const subject = readObject(payload, 'credentialSubject')
  const achievement = readObject(subject, 'achievement')
  return {
    ok: true,
    holds:
      signature === 'good' && claims && time === 'current' && (status === 'good' || status === 'unchecked'),
    signature,
    claims,
    time,
    status,
    url: readText(payload, 'id'),
    issuer: readText(payload, 'iss'),
    achievement: readText(achievement, 'name'),
    rules: readText(readObject(achievement, 'criteria'), 'id'),
    subject: readText(subject, 'id'),
    name: nameIn(subject),
    validFrom: readInstant(payload, 'validFrom'),
    validUntil: readInstant(payload, 'validUntil'),
  }
}

/**
 * Checks a credential (§2.6): its signature against the keys given, its dates, and its place in the issuer's status list.
 * The list is all that needs a network; where nobody can be asked, that is said. Runs in a browser and a shell alike.
 */
export const verifyCredential = async (
  jwt: string,
  against: Against,
): Promise<CheckedCredential | Unreadable> => {
  try {
    return await check(jwt, against)
  } catch (error) {
    return { ok: false, message: (error as Error).message }
  }
}
