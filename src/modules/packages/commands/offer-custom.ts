import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { type OfferRow, offer } from '../../contracts'
import { refuse } from '../refusals'
import { consultation, insertPackageOrder, lockForSale } from '../store'

export interface CustomOffer {
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
  await offer(tx, {
    ...{ id: made.id, threadId: made.threadId, clientId, freelancerId },
    ...{
      categorySlug: found.categorySlug,
      title: row.title,
      origin: 'package',
      originId: packageId,
      jobId: null,
    },
    ...{
      rows: [row],
      revisions: made.revisions,
      rights: made.rights,
      withholding: false,
      by: 'freelancer',
      at,
    },
  })
  await insertPackageOrder(tx, { orderId: row.id, packageId, planKind: null, at })
}
