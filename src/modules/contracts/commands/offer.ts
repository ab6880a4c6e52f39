import { type CivilDate, dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { checkParties } from '../check-parties'
import type { ContractExtras } from '../contract-form'
import { orderOffered } from '../events'
import { refuse } from '../refusals'
import { insertOffer, type NewContract, type OfferedOrders } from '../store-offers'

export interface OfferRow {
  id: string
  title: string
  brief: string
  priceYen: bigint
  dueOn: CivilDate
}

export interface Offer extends ContractExtras {
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
  /** Who offers; absent: the client. */
  by?: 'client' | 'freelancer'
  /** What the caller's module keeps of the orders, written by the same statement. */
  beside?: OfferedOrders
  at: Date
}

/**
 * One side offers a contract of 1..n orders; each awaits the other's word for 7 days (§3.1).
 * Prices in yen, tax included. Refuses 'due-date-past', 'recommission-incomplete', 'barred',
 * 'not-taking-part', 'name-needed'. Sent twice with the same id, it makes one contract.
 */
export const offer = async (tx: Tx, made: Offer): Promise<void> => {
  if (made.rows.some((row) => row.dueOn < dateOf(made.at))) throw refuse('due-date-past', 'dueOn')
  const { recommissionFrom = null, recommissionPayOn = null } = made
  if ((recommissionFrom === null) !== (recommissionPayOn === null))
    throw refuse(
      'recommission-incomplete',
      recommissionFrom === null ? 'recommissionFrom' : 'recommissionPayOn',
    )
  const { rows, by = 'client', at, beside, ...terms } = made
  const isNew = await insertOffer(tx, { contract: { ...terms, createdAt: at }, rows, by, beside })
  // The statement asks, too: whether it was a form sent twice, or one of the two may not, costs a second one only then.
  if (!isNew) return checkParties(tx, made, { by, at })
  const { id: contractId, clientId, freelancerId } = made
  for (const { id: orderId } of rows) {
    await emit(tx, orderOffered, { orderId, contractId, clientId, freelancerId, by, at })
  }
}
