import type { Tx } from '../../platform/db'
import { categoryPath } from '../categories'
import { refuse } from './refusals'
import { insertTermsNotice, type OrderRow } from './store'
import { freezeTerms, makeTerms, orderNumber, paysInTime } from './terms'

/**
 * Freezes the terms notice of an order as it now stands; a new version after each change (§3.7).
 * Refuses 'payment-too-late' when the payment date would break the law.
 */
export const issueTerms = async (tx: Tx, order: OrderRow, at: Date): Promise<void> => {
  const terms = makeTerms(
    {
      client: order.clientName,
      freelancer: order.freelancerName,
      number: orderNumber(order.number, order.position),
      title: order.title,
      brief: order.brief,
      category: categoryPath(order.categorySlug, 'ja').join(' › '),
      rights: order.rights,
      revisions: order.revisions,
      dueOn: order.dueOn,
      priceYen: order.priceYen,
    },
    at,
  )
  if (!paysInTime(terms)) throw refuse('payment-too-late', 'dueOn')
  const version = order.termsVersion + 1
  await insertTermsNotice(tx, { orderId: order.id, version, ...freezeTerms(terms), at })
}
