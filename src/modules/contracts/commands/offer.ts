import type { On } from '../../../platform/clock'
import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { openThread } from '../../messages'
import { newsFrom } from '../advance'
import { orderOffered } from '../events'
import { no } from '../refusals'
import { insertContract, insertOrderEvents, insertOrders, lockOrder, type NewContract } from '../store'

export interface OfferRow {
  id: string
  title: string
  brief: string
  priceYen: bigint
  dueOn: On
}

export interface Offer {
  /** The contract's id: a form sent twice makes one contract. */
  id: string
  threadId: string
  clientId: string
  freelancerId: string
  categorySlug: string
  title: string
  origin: NewContract['origin']
  originId: string
  jobId: string | null
  rows: OfferRow[]
  revisions: number
  rights: NewContract['rights']
  withholding: boolean
  at: Date
}

const orderRow = (offer: Offer, row: OfferRow, position: number) => ({
  id: row.id,
  contractId: offer.id,
  clientId: offer.clientId,
  freelancerId: offer.freelancerId,
  categorySlug: offer.categorySlug,
  mode: 'project' as const,
  position,
  title: row.title,
  brief: row.brief,
  priceYen: row.priceYen,
  dueOn: row.dueOn,
  status: 'offered' as const,
  offeredBy: 'client' as const,
  offeredAt: offer.at,
})

/**
 * A client offers a contract of 1..n orders; each awaits the freelancer's word for 7 days (§3.1).
 * Prices in yen, tax included. Refuses 'due-date-past'. Sent twice with the same id, it makes one contract.
 */
export const offer = async (tx: Tx, made: Offer): Promise<void> => {
  if (made.rows.some((row) => row.dueOn < dateOf(made.at))) throw no('due-date-past', 'dueOn')
  const threadId = await openThread(tx, {
    id: made.threadId,
    contextKind: 'contract',
    contextId: made.id,
    freelancerId: made.freelancerId,
    clientId: made.clientId,
    title: made.title,
    tied: true,
    at: made.at,
  })
  const {
    id,
    clientId,
    freelancerId,
    categorySlug,
    title,
    origin,
    originId,
    jobId,
    revisions,
    rights,
    withholding,
    at,
  } = made
  const terms = { categorySlug, title, origin, originId, jobId, revisions, rights, withholding }
  const isNew = await insertContract(tx, { id, clientId, freelancerId, threadId, createdAt: at, ...terms })
  if (!isNew) return
  await insertOrders(
    tx,
    made.rows.map((row, i) => orderRow(made, row, i + 1)),
  )
  await insertOrderEvents(
    tx,
    made.rows.map((row) => ({
      orderId: row.id,
      verb: 'offer',
      fromStatus: 'new',
      toStatus: 'offered',
      byRole: 'client',
      actorId: clientId,
      at,
      detail: {},
    })),
  )
  for (const row of made.rows) {
    const order = await lockOrder(tx, row.id)
    if (order) await emit(tx, orderOffered, newsFrom(order, 'client', at))
  }
}
