import { dateOf } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import { categoryPath } from '../categories'
import { lawsOfOrder } from './order-laws'
import { refuse } from './refusals'
import { insertTermsNotices, type OrderRow, type TermsNotice } from './store'
import { freezeTerms, makeTerms, orderNumber, paysInTime, type Terms } from './terms'

/** The terms of an order as they would be frozen now: what is shown before the agreement, and what is kept of it. */
export const termsOf = (order: OrderRow, at: Date): Terms =>
  makeTerms(
    {
      ...order,
      client: order.clientName,
      freelancer: order.freelancerName,
      number: orderNumber(order.number, order.position),
      category: categoryPath(order.categorySlug, 'ja').join(' › '),
      laws: lawsOfOrder(order, at),
      receivedOn: order.receivedAt && dateOf(order.receivedAt),
    },
    at,
  )

/** The next terms notice of an order as it now stands, not kept yet. Refuses 'payment-too-late' when the payment date would break the law. */
export const noticeOf = (order: OrderRow, at: Date): TermsNotice => {
  const terms = termsOf(order, at)
  if (!paysInTime(terms)) throw refuse('payment-too-late', 'dueOn')
  return { orderId: order.id, ...freezeTerms(terms), at }
}

/**
 * Freezes the terms notices of orders as they now stand, in one statement however many they are; a new version after each
 * change (§3.7). Refuses 'payment-too-late' when the payment date would break the law.
 */
export const issueTermsOf = (tx: Tx, orders: readonly OrderRow[], at: Date): Promise<void> =>
  insertTermsNotices(
    tx,
    orders.map((order) => noticeOf(order, at)),
  )

/** The same for one order. */
export const issueTerms = (tx: Tx, order: OrderRow, at: Date): Promise<void> => issueTermsOf(tx, [order], at)
