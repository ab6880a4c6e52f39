import type { Policy } from '../../../engine/policy/policy'
import { monthsLater } from '../../../platform/calendar'
import { earlier } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import type { Lang } from '../../../platform/i18n'
import { checkFree } from '../../members'
import { type Issuer, signToken } from '../../rank-receipts'
import { lockSubject, policyInForce } from '../../ranks'
import { listLength } from '../bitstring'
import { makeCredential, pseudonym, type SubjectKind } from '../credential'
import { criteriaText } from '../criteria'
import { type BadgeTier, isBadgeTier } from '../emblem'
import { type Ground, groundOf } from '../queries-credentials'
import { refuse } from '../refusals'
import { insertCredential, setRevoked } from '../store-credentials'

/** Each takes a place in a list for ever, so nobody may have them made without end. */
export const madePerDayMax = 10
const validMonths = 12
/** A list is left half empty: a place drawn by chance is then soon found. */
const perListMax = listLength / 2
const drawsMax = 40

interface CredentialRequest {
  readonly by: Issuer
  readonly id: string
  readonly memberId: string
  readonly shows: SubjectKind
  readonly lang: Lang
  readonly at: Date
  /** A number from 0 to one less than `below`, by chance that nobody can guess. */
  readonly draw: (below: number) => number
}

type IssueContext = CredentialRequest & { tier: BadgeTier; policy: Policy; ground: Ground }

const subjectOf = ({ by, memberId, shows, ground }: IssueContext) =>
  shows === 'pseudonym'
    ? { id: pseudonym(by.secret, memberId), name: null }
    : { id: `${by.site}/freelancers/${memberId}`, name: ground.name }

const insertAt = async (tx: Tx, made: IssueContext, index: number): Promise<boolean> => {
  const { id, memberId, shows, lang, at, tier, policy, ground, by } = made
  const list = 1 + Math.floor(ground.issued / perListMax)
  const { since } = ground
  const validUntil = monthsLater(at, validMonths)
  const narrative = criteriaText({ policy, tier, site: by.site }, lang)
  const dates = { since, validUntil }
  const place = { list, index }
  const about = { id, site: by.site, subject: subjectOf(made), tier, policy, narrative, lang }
  const jwt = await signToken(by, makeCredential({ ...about, ...dates, place }))
  const row = { id, memberId, tier, policy: policy.id, shows, issuedAt: at, ...dates, jwt }
  return insertCredential(tx, { ...row, statusList: list, statusIndex: index })
}

const insert = async (tx: Tx, made: IssueContext): Promise<void> => {
  for (let draws = 0; draws < drawsMax; draws++) if (await insertAt(tx, made, made.draw(listLength))) return
  throw new Error('No free place in the status list')
}

/**
 * Makes the tier held now into a credential that its holder can show elsewhere (§2.6), valid for a year. Answers its id;
 * one of the same tier and rule that is still valid is answered instead of a second. Refuses below silver, 'barred',
 * and the eleventh of a day.
 */
export const issueCredential = async (tx: Tx, wanted: CredentialRequest): Promise<string> => {
  const { id, memberId, at } = wanted
  // The lock that a demotion takes as well: it comes before, and there is nothing to issue, or after, and revokes this.
  const tier = await lockSubject(tx, memberId)
  if (!tier || !isBadgeTier(tier)) throw refuse('below-silver')
  await checkFree(tx, { memberId, wanted: 'badges', at })
  const policy = policyInForce(at)
  const about = { memberId, tier, policy: policy.id }
  const ground = await groundOf(tx, { ...about, after: earlier(at, { hours: 24 }) })
  const { standingId, standingUntil } = ground
  if (standingId && standingUntil && standingUntil > at) return standingId
  if (ground.recent >= madePerDayMax) throw refuse('enough-credentials')
  if (standingId) await setRevoked(tx, { memberId, id: standingId, because: 'expired', at })
  await insert(tx, { ...wanted, tier, policy, ground })
  return id
}
