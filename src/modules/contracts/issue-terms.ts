import type { Tx } from '../../platform/db'
import { categoryPath } from '../categories'
import { refuse } from './refusals'
import { insertTermsNotices, type OrderRow } from './store'
import { freezeTerms, makeTerms, orderNumber, paysInTime } from './terms'

/** The next terms notice of an order as it now stands. Refuses 'payment-too-late' when the payment date would break the law. */
const noticeOf = (order: OrderRow, at: Date) => {
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
  return { orderId: order.id, version: order.termsVersion + 1, ...freezeTerms(terms), at }
}

/**
 * Freezes the terms notice of an order as it now stands; a new version after each change (§3.7).
 * Refuses 'payment-too-late' when the payment date would break the law.
 */
export const issueTerms = (tx: Tx, order: OrderRow, at: Date): Promise<void> =>
  insertTermsNotices(tx, [noticeOf(order, at)])

/** The same for many orders, in one statement. */
export const issueTermsOf = (tx: Tx, orders: readonly OrderRow[], at: Date): Promise<void> =>
  insertTermsNotices(
    tx,
    orders.map((order) => noticeOf(order, at)),
  )
