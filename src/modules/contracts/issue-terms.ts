import type { Tx } from '../../platform/db'
import { categoryPath } from '../categories'
import { no } from './refusals'
import { insertTermsNotice, type OrderRow, partyNames, termsVersion } from './store'
import { freezeTerms, makeTerms, orderNumber, paysInTime } from './terms'

/**
 * Freezes the terms notice of an order as it now stands; a new version after each change (§3.7).
 * Refuses 'payment-too-late' when the payment date would break the law.
 */
export const issueTerms = async (tx: Tx, order: OrderRow, at: Date): Promise<void> => {
  const names = await partyNames(tx, order.contractId)
  const terms = makeTerms(
    {
      client: names.client,
      freelancer: names.freelancer,
      number: orderNumber(order.number, order.position),
      title: order.title,
      brief: order.brief,
      category: categoryPath(order.categorySlug, 'ja').join(' › '),
      rights: names.rights,
      revisions: order.revisions,
      dueOn: order.dueOn,
      priceYen: order.priceYen,
    },
    at,
  )
  if (!paysInTime(terms)) throw no('payment-too-late', 'dueOn')
  const version = (await termsVersion(tx, order.id)) + 1
  await insertTermsNotice(tx, { orderId: order.id, version, ...freezeTerms(terms), at })
}
