import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { type ContractExtras, type OfferRow, offer } from '../../contracts'
import { refuse } from '../refusals'
import { consultation, lockForSale, packageOrders } from '../store'

export interface CustomOffer extends ContractExtras {
  /** The contract's id: a form sent twice offers once. */
  id: string
  threadId: string
  packageId: string
  freelancerId: string
  clientId: string
  row: OfferRow
  revisions: number
  rights: 'transfer' | 'licence' | 'keep'
  at: Date
}

/**
 * After a consultation the freelancer offers terms of their own (§3.6): a contract of one order that awaits the client's
 * word. Refuses 'package-not-found' for another's package, 'no-consultation' for whoever has not asked, 'pair-blocked',
 * 'due-date-past'.
 */
export const offerCustom = async (tx: Tx, made: CustomOffer): Promise<void> => {
  const { packageId, freelancerId, clientId, row, at } = made
  const found = await lockForSale(tx, { packageId, clientId, contractId: made.id, today: dateOf(at) })
  if (found?.memberId !== freelancerId || found.status === 'removed') throw refuse('package-not-found')
  if (!(await consultation(tx, made))) throw refuse('no-consultation')
  if (found.isBought) return
  if (found.isBlocked) throw refuse('pair-blocked')
  const { packageId: originId, row: _row, ...terms } = made
  const { categorySlug } = found
  const origin = { origin: 'package' as const, originId, jobId: null }
  const order = { categorySlug, title: row.title, rows: [row], withholding: false }
  const beside = packageOrders({ packageId, planKind: null })
  await offer(tx, { ...terms, ...origin, ...order, by: 'freelancer', beside })
}
