import { addMonths, type CivilDate, dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { recordAction } from '../../messages'
import { isStanding } from '../end-notice'
import { endNoticeGiven } from '../events'
import { longWorkOf } from '../long-work'
import { workedSpans } from '../queries'
import { latestEndNotice, retainerOfTwo } from '../queries-end-notices'
import { refuse } from '../refusals'
import { insertEndNotice, lockContractsOf } from '../store-end-notices'

/** A notice is given for at most a year ahead. */
const monthsMax = 12

export interface GivenNotice {
  id: string
  contractId: string
  actorId: string
  endsOn: CivilDate
  /** May be empty until the freelancer asks. */
  reason: string
  at: Date
}

const checkDays = (notice: GivenNotice, endsFrom: CivilDate): void => {
  if (notice.endsOn < endsFrom) throw refuse('end-too-early', 'endsOn')
  if (notice.endsOn > addMonths(dateOf(notice.at), monthsMax)) throw refuse('end-too-late', 'endsOn')
}

/**
 * The client announces the end of work that has run for six months: no order follows after `endsOn`, thirty days from now or later
 * (§3.1, Freelance Act art. 16). What is agreed goes on by its own terms. Refuses 'order-not-found', 'not-yours', 'no-long-work',
 * 'notice-given', 'end-too-early', 'end-too-late', and 'retainer-runs' where a retainer is to be ended first.
 */
export const giveNotice = async (tx: Tx, notice: GivenNotice): Promise<void> => {
  const { id, contractId, actorId, endsOn, reason, at } = notice
  const contract = await lockContractsOf(tx, contractId)
  if (!contract || ![contract.clientId, contract.freelancerId].includes(actorId))
    throw refuse('order-not-found')
  if (contract.clientId !== actorId) throw refuse('not-yours')
  const today = dateOf(at)
  const spans = await workedSpans(tx, contract, today)
  const work = longWorkOf(spans, today)
  if (!work) throw refuse('no-long-work')
  const retainerId = await retainerOfTwo(tx, contract)
  if (retainerId) throw refuse('retainer-runs', { link: `/retainers/${retainerId}` })
  const before = await latestEndNotice(tx, contract)
  if (before && isStanding(before, spans)) throw refuse('notice-given')
  checkDays(notice, work.endsFrom)
  const { clientId, freelancerId, categorySlug, threadId } = contract
  const pair = { contractId, clientId, freelancerId, categorySlug }
  const days = { runsSince: work.since, noticeOn: today, givenAt: at, endsOn }
  await insertEndNotice(tx, { id, ...pair, ...days, status: 'given', reason })
  await recordAction(tx, { threadId, memberId: actorId, deed: 'give-notice', at })
  await emit(tx, endNoticeGiven, { noticeId: id, by: 'client', at })
}
