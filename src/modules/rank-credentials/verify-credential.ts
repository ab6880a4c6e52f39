import {
  bag,
  instant,
  isJsonObject,
  list,
  object,
  optional,
  plain,
  type Schema,
  text,
} from '../../engine/documents/schema'
import {
  type CheckingKey,
  keyPath,
  readToken,
  type Signature,
  type Token,
  type UnreadableReceipt,
} from '../rank-receipts/in-browser'
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
  readonly url: string
  readonly issuer: string
  readonly achievement: string
  readonly rules: string
  readonly subject: string
  readonly name: string | null
  readonly validFrom: Date
  readonly validUntil: Date
}

interface VerifyContext {
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

const number = plain((value) => typeof value === 'number')
const issuerId: Schema<string> = {
  read: (value, field) => text.read(isJsonObject(value) ? value['id'] : value, field),
  write: (value) => value,
}

/** What a badge and a list of states have in common, and what the token around them repeats. */
const claimed = {
  id: text,
  type: list(text),
  issuer: issuerId,
  validFrom: instant,
  validUntil: instant,
  iss: text,
  jti: text,
  sub: text,
  nbf: number,
  exp: number,
}
const badgeSchema = object({
  ...claimed,
  credentialSubject: object({
    id: text,
    identifier: optional(list(bag)),
    achievement: object({ name: text, criteria: object({ id: text }) }),
  }),
  credentialStatus: object({ statusListCredential: text, statusListIndex: text }),
})
type Badge = ReturnType<typeof badgeSchema.read>
const listSchema = object({
  ...claimed,
  credentialSubject: object({ id: text, statusPurpose: text, encodedList: text }),
})

type BadgeClaims = Omit<Badge, 'credentialSubject' | 'credentialStatus'> & {
  readonly credentialSubject: { readonly id: string }
}

const seconds = (at: Date): number => at.getTime() / 1000

/** The claims of the token must say what the credential says, and the key must be the issuer's (Open Badges 3.0 §8.2). */
const claimsAgree = (of: BadgeClaims, { keyUrl }: Token, keys: readonly CheckingKey[]): boolean =>
  of.iss === of.issuer &&
  keys.some(({ kid }) => `${of.iss.replace(/\/issuer$/, '')}${keyPath(kid)}` === keyUrl) &&
  of.jti === of.id &&
  of.sub === of.credentialSubject.id &&
  of.nbf === seconds(of.validFrom) &&
  of.exp === seconds(of.validUntil)

const timeOf = ({ validFrom, validUntil }: BadgeClaims, at: Date): CheckedCredential['time'] => {
  if (at < validFrom) return 'not-yet'
  return at < validUntil ? 'current' : 'expired'
}

/** What a status list says of a badge's place. A list that is old, foreign or for another purpose says nothing. */
const stateIn = async (jwt: string, badge: Badge, { keys, at }: VerifyContext): Promise<ListedState> => {
  const token = await readToken(jwt.trim(), keys)
  if (token?.signature !== 'good') return 'unreadable'
  const list = listSchema.read(token.payload, 'list')
  const { statusListCredential, statusListIndex: place } = badge.credentialStatus
  const isIts =
    claimsAgree(list, token, keys) &&
    list.type.includes('BitstringStatusListCredential') &&
    list.id === statusListCredential &&
    list.iss === badge.iss &&
    list.credentialSubject.statusPurpose === 'revocation' &&
    timeOf(list, at) !== 'expired'
  if (!isIts) return 'unreadable'
  const isRevoked = await decodeList(list.credentialSubject.encodedList)
  return isRevoked(/^\d{1,9}$/.test(place) ? Number(place) : -1) ? 'revoked' : 'good'
}

const listedState = async (badge: Badge, against: VerifyContext): Promise<ListedState> => {
  const list = await against.listAt(badge.credentialStatus.statusListCredential).catch(() => null)
  if (list === null) return 'unchecked'
  return stateIn(list, badge, against).catch(() => 'unreadable' as const)
}

const check = async (jwt: string, against: VerifyContext): Promise<CheckedCredential> => {
  const token = await readToken(jwt, against.keys)
  if (!token) throw new Error('credential')
  const badge = badgeSchema.read(token.payload, 'credential')
  if (!badge.type.includes('OpenBadgeCredential')) throw new Error('type')
  const { signature } = token
  const claims = claimsAgree(badge, token, against.keys)
  const time = timeOf(badge, against.at)
  // Nobody is asked about a credential that is not theirs.
  const status = signature === 'good' && claims ? await listedState(badge, against) : 'unchecked'
  const { id: subject, identifier, achievement } = badge.credentialSubject
  const named = identifier?.find((each) => each['identityType'] === 'name')
  const { id: url, iss: issuer, validFrom, validUntil } = badge
  return {
    ok: true,
    holds:
      signature === 'good' && claims && time === 'current' && (status === 'good' || status === 'unchecked'),
    ...{ signature, claims, time, status, url, issuer, subject, validFrom, validUntil },
    achievement: achievement.name,
    rules: achievement.criteria.id,
    name: named ? text.read(named['identityHash'], 'identityHash') : null,
  }
}

/**
 * Checks a credential (§2.6): its signature against the keys given, its dates, and its place in the issuer's status list.
 * The list is all that needs a network; where nobody can be asked, that is said. Runs in a browser and a shell alike.
 */
export const verifyCredential = async (
  jwt: string,
  against: VerifyContext,
): Promise<CheckedCredential | UnreadableReceipt> => {
  try {
    return await check(jwt, against)
  } catch (error) {
    return { ok: false, message: (error as Error).message }
  }
}
