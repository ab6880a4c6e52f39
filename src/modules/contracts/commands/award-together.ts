import { type CivilDate, dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { settleTogether } from '../../ledger'
import { openThreads } from '../../messages'
import { ordersPaid } from '../events'
import { issueTermsOf } from '../issue-terms'
import { refuse } from '../refusals'
import { insertOrderEvents, insertOrders, lockOrders, type NewOrder } from '../store'
import { contractsOfOrigin, insertContracts } from '../store-awards'

/** What one person gets. */
export interface SharedAward {
  /** The order's id; of the contract and its conversation, too, where this person has none for the origin. */
  id: string
  freelancerId: string
  /** What the order says of its content. */
  brief: string
  /** How many works it pays for. */
  works: number
  priceYen: bigint
  clientFeeYen: bigint
  freelancerFeeYen: bigint
}

export interface SharedAwards {
  clientId: string
  categorySlug: string
  title: string
  originId: string
  rights: 'transfer' | 'licence' | 'keep'
  /** One per person. */
  awards: readonly SharedAward[]
  /** The fact that moves money once. */
  key: string
  at: Date
  by: 'client' | 'operator' | 'clock'
  /** Null when the clock pays. */
  actorId: string | null
}

const orderOf = (
  made: SharedAwards,
  award: SharedAward,
  place: { contractId: string; position: number },
): NewOrder => {
  const { at } = made
  const dueOn: CivilDate = dateOf(at)
  return {
    id: award.id,
    contractId: place.contractId,
    clientId: made.clientId,
    freelancerId: award.freelancerId,
    categorySlug: made.categorySlug,
    mode: 'task',
    position: place.position,
    title: made.title,
    brief: award.brief,
    priceYen: award.priceYen,
    dueOn,
    status: 'completed',
    offeredBy: 'freelancer',
    ...{ offeredAt: at, agreedAt: at, fundedAt: at, deliveredAt: at, endedAt: at },
    rewardedYen: award.priceYen,
    clientFeeYen: award.clientFeeYen,
    freelancerFeeYen: award.freelancerFeeYen,
    works: award.works,
  }
}

/** A contract and a conversation for each person who has none for this origin yet. */
const openContracts = async (
  tx: Tx,
  made: SharedAwards,
  isNew: (award: SharedAward) => boolean,
): Promise<void> => {
  const { clientId, categorySlug, title, originId, rights, at } = made
  const news = made.awards.filter(isNew)
  if (news.length === 0) return
  const people = news.map(({ id, freelancerId }) => ({ id, clientId, freelancerId, title, at }))
  await openThreads(
    tx,
    people.map((one) => ({ ...one, contextKind: 'contract' as const, contextId: one.id })),
  )
  await insertContracts(
    tx,
    people.map(({ id, freelancerId }) => ({
      ...{ id, clientId, freelancerId, categorySlug, title, originId, rights },
      ...{
        origin: 'task' as const,
        jobId: null,
        threadId: id,
        revisions: 0,
        withholding: false,
        createdAt: at,
      },
    })),
  )
}

/**
 * Orders for works of a task that were approved together (§3.5): one order per person, completed and paid at once, all money in
 * one posting; the number of statements does not depend on the number of people. Refuses 'order-not-found' for an id that
 * was used before, and what the ledger refuses.
 */
export const awardTogether = async (tx: Tx, made: SharedAwards): Promise<void> => {
  const { awards, originId, clientId, key, at, actorId } = made
  const known = await contractsOfOrigin(tx, {
    originId,
    freelancerIds: awards.map((one) => one.freelancerId),
  })
  const placeOf = ({ id, freelancerId }: SharedAward) => {
    const contract = known.get(freelancerId)
    return { contractId: contract?.id ?? id, position: (contract?.orders ?? 0) + 1 }
  }
  await openContracts(tx, made, ({ freelancerId }) => !known.has(freelancerId))
  await insertOrders(
    tx,
    awards.map((award) => orderOf(made, award, placeOf(award))),
  )
  const ids = awards.map(({ id }) => id)
  const rows = await lockOrders(tx, ids)
  if (rows.length < ids.length) throw refuse('order-not-found')
  await issueTermsOf(tx, rows, at)
  const rewards = awards.map(({ priceYen: rewardYen, ...award }) => ({ ...award, rewardYen }))
  await settleTogether(tx, { fromId: originId, clientId, rewards, key, at, actorId })
  const event = { verb: 'award' as const, fromStatus: 'new' as const, toStatus: 'completed' as const }
  const by = { byRole: made.by, actorId, at, detail: {} }
  await insertOrderEvents(
    tx,
    ids.map((orderId) => ({ ...event, ...by, orderId })),
  )
  const freelancerIds = awards.map(({ freelancerId }) => freelancerId)
  await emit(tx, ordersPaid, { orderIds: ids, freelancerIds, clientId, originId, at })
}
