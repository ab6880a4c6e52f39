import { dateOf } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import { categoryPath } from '../categories'
import { type Business, businessesOf } from '../profiles'
import { lawsOfOrder } from './order-laws'
import { refuse } from './refusals'
import { insertTermsNotices, type OrderRow } from './store'
import { freezeTerms, makeTerms, orderNumber, paysInTime } from './terms'

/** The next terms notice of an order as it now stands. Refuses 'payment-too-late' when the payment date would break the law. */
const noticeOf = (order: OrderRow, at: Date, businesses: ReadonlyMap<string, Business>) => {
  const terms = makeTerms(
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
  if (!paysInTime(terms)) throw refuse('payment-too-late', 'dueOn')
  return { orderId: order.id, version: order.termsVersion + 1, ...freezeTerms(terms), at }
}

/**
 * Freezes the terms notices of orders as they now stand, in two statements however many they are; a new version after each
 * change (§3.7). Refuses 'payment-too-late' when the payment date would break the law.
 */
export const issueTermsOf = async (tx: Tx, orders: readonly OrderRow[], at: Date): Promise<void> => {
  const people = orders.flatMap(({ clientId, freelancerId }) => [clientId, freelancerId])
  const businesses = await businessesOf(tx, [...new Set(people)])
  await insertTermsNotices(
    tx,
    orders.map((order) => noticeOf(order, at, businesses)),
  )
}

/** The same for one order. */
export const issueTerms = (tx: Tx, order: OrderRow, at: Date): Promise<void> => issueTermsOf(tx, [order], at)
