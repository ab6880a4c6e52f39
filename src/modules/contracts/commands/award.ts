import { type CivilDate, dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { feesOf, settleOrder, splitEscrow } from '../../ledger'
import { openThread } from '../../messages'
import { newsFrom } from '../advance'
import type { ContractExtras } from '../contract-form'
import { orderAgreed, orderCompleted } from '../events'
import { issueTerms } from '../issue-terms'
import { refuse } from '../refusals'
import { insertOrderEvent, lockOrder, type NewOrder } from '../store'
import { insertAward } from '../store-awards'
import type { NewContract } from '../store-offers'

export interface Award extends Pick<ContractExtras, 'aiUse'> {
  /** The id of the contract, of its one order, and of their conversation. */
  id: string
  clientId: string
  freelancerId: string
  categorySlug: string
  title: string
  brief: string
  origin: 'competition' | 'task'
  originId: string
  mode: NewOrder['mode']
  rights: NewContract['rights']
  priceYen: bigint
  dueOn: CivilDate
  /** Where the money is held already, with the client fee that is held for this part of it; absent: the client pays first. */
  escrow?: { fromId: string; clientFeeYen: bigint }
  /** The work was handed in before: the order is completed and paid at once. */
  paid: boolean
  /** The client withholds income tax at release (§4.5); absent: not. */
  withholding?: boolean
  at: Date
  /** Null when the clock awards. */
  actorId: string | null
}

const orderOf = (made: Award): NewOrder => {
  const { at, priceYen, escrow, paid } = made
  const fees = feesOf(priceYen, dateOf(at))
  return {
    id: made.id,
    contractId: made.id,
    clientId: made.clientId,
    freelancerId: made.freelancerId,
    categorySlug: made.categorySlug,
    mode: made.mode,
    position: 1,
    title: made.title,
    brief: made.brief,
    priceYen,
    dueOn: made.dueOn,
    status: paid ? 'completed' : escrow ? 'working' : 'agreed',
    offeredBy: 'freelancer',
    offeredAt: at,
    agreedAt: at,
    clientFeeYen: escrow?.clientFeeYen ?? fees.clientFeeYen,
    freelancerFeeYen: fees.freelancerFeeYen,
    ...(escrow ? { fundedAt: at } : {}),
    ...(paid ? { deliveredAt: at, endedAt: at, rewardedYen: priceYen } : {}),
  }
}

/** The escrow passes from where it was held to the order, and on to the freelancer where the work is done. */
const moveMoney = async (tx: Tx, made: Award, order: NewOrder): Promise<void> => {
  const { escrow, at, actorId, priceYen } = made
  if (!escrow) return
  await splitEscrow(tx, {
    fromOrderId: escrow.fromId,
    pieces: [{ orderId: order.id, priceYen }],
    at,
    actorId,
  })
  if (!made.paid) return
  await settleOrder(tx, {
    orderId: order.id,
    freelancerId: order.freelancerId,
    clientId: order.clientId,
    priceYen,
    rewardYen: priceYen,
    clientFeeYen: order.clientFeeYen ?? 0n,
    freelancerFeeYen: order.freelancerFeeYen ?? 0n,
    withholds: made.withholding,
    key: `order/${order.id}/settle`,
    at,
    actorId,
  })
}

/**
 * A contract of one order for work that was handed in as an entry (§3.4): who entered had agreed to the terms. Its terms notice
 * and fees are frozen now. Whoever awards says so to the two: the news of the order is marked, and no notice of an agreement or an
 * acceptance goes out. Refuses 'order-not-found' for an id that was used before, and what the ledger refuses.
 */
export const award = async (tx: Tx, made: Award): Promise<void> => {
  const { id, clientId, freelancerId, title, at, actorId } = made
  const thread = {
    id,
    contextKind: 'contract' as const,
    contextId: id,
    freelancerId,
    clientId,
    title,
    tied: true,
    at,
  }
  const threadId = await openThread(tx, thread)
  const order = orderOf(made)
  const contract = {
    ...{ id, clientId, freelancerId, categorySlug: made.categorySlug, title, threadId },
    ...{ origin: made.origin, originId: made.originId, jobId: null, rights: made.rights },
    ...{ revisions: 2, withholding: made.withholding ?? false, createdAt: at },
    ...(made.aiUse ? { aiUse: made.aiUse } : {}),
  }
  await insertAward(tx, { contract, order })
  const row = await lockOrder(tx, id)
  if (!row) throw refuse('order-not-found')
  await issueTerms(tx, row, at)
  await moveMoney(tx, made, order)
  const byRole = actorId === null ? ('clock' as const) : ('client' as const)
  const event = { orderId: id, verb: 'award' as const, fromStatus: 'new' as const, toStatus: row.status }
  await insertOrderEvent(tx, { ...event, byRole, actorId, at, detail: {} })
  const news = { ...newsFrom(row, byRole, at), awarded: true }
  await emit(tx, made.paid ? orderCompleted : orderAgreed, news)
}
