import { dateOf } from '../../platform/clock'
import type { Reader, Tx } from '../../platform/db'
import { categoryPath } from '../categories'
import { type Business, businessesOf } from '../profiles'
import { lawsOfOrder } from './order-laws'
import { refuse } from './refusals'
import { insertTermsNotices, type OrderRow } from './store'
import { freezeTerms, makeTerms, orderNumber, paysInTime, type Terms } from './terms'

/** The terms of an order as they would be frozen now: what is shown before the agreement, and what is kept of it. */
export const termsOf = (order: OrderRow, at: Date, businesses: ReadonlyMap<string, Business>): Terms =>
  makeTerms(
    {
      ...order,
      client: order.clientName,
      freelancer: order.freelancerName,
      number: orderNumber(order.number, order.position),
      category: categoryPath(order.categorySlug, 'ja').join(' › '),
      laws: lawsOfOrder(order, at, businesses),
      receivedOn: order.receivedAt && dateOf(order.receivedAt),
    },
    at,
  )

/** The next terms notice of an order as it now stands. Refuses 'payment-too-late' when the payment date would break the law. */
const noticeOf = (order: OrderRow, at: Date, businesses: ReadonlyMap<string, Business>) => {
  const terms = termsOf(order, at, businesses)
  if (!paysInTime(terms)) throw refuse('payment-too-late', 'dueOn')
  return { orderId: order.id, ...freezeTerms(terms), at }
}

/** The notices of orders as they now stand, none of them kept yet; one statement for who everybody is. */
export const noticesOf = async (db: Reader, orders: readonly OrderRow[], at: Date) => {
  const businesses = await sidesOf(db, orders)
  return orders.map((order) => noticeOf(order, at, businesses))
}

/** What the two sides of orders have declared of themselves. */
export const sidesOf = (
  db: Reader,
  orders: readonly Pick<OrderRow, 'clientId' | 'freelancerId'>[],
): Promise<ReadonlyMap<string, Business>> =>
  businessesOf(db, [...new Set(orders.flatMap(({ clientId, freelancerId }) => [clientId, freelancerId]))])

/**
 * Freezes the terms notices of orders as they now stand, in two statements however many they are; a new version after each
 * change (§3.7). Refuses 'payment-too-late' when the payment date would break the law.
 */
export const issueTermsOf = async (tx: Tx, orders: readonly OrderRow[], at: Date): Promise<void> =>
  insertTermsNotices(tx, await noticesOf(tx, orders, at))

/** The same for one order. */
export const issueTerms = (tx: Tx, order: OrderRow, at: Date): Promise<void> => issueTermsOf(tx, [order], at)
