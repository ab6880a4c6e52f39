// Which version of an order a person decided on: a binding deed names it, and is refused where it is another by now.
import { sha256 } from '../../platform/crypto'
import { refuse } from './refusals'
import type { OrderRow } from './store'

/** What a person reads before they bind themselves: the terms, and the delivery that stands. */
export type VersionedTerms = Pick<
  OrderRow,
  'id' | 'title' | 'brief' | 'priceYen' | 'dueOn' | 'offeredAt' | 'round' | 'deliveredAt'
>

/** A short name of this version of some orders; the same for the same terms and deliveries. */
export const versionOf = (...orders: VersionedTerms[]): string => {
  const read = [...orders]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((order) => [
      ...[order.id, order.title, order.brief, order.priceYen.toString(), order.dueOn],
      ...[order.offeredAt.toISOString(), order.round, order.deliveredAt?.toISOString() ?? null],
    ])
  return sha256(JSON.stringify(read)).slice(0, 20)
}

/**
 * Refuses 'delivery-changed' or 'terms-changed', with a link to what stands now, when a deed names another version than
 * that of the locked orders. A deed without a version (the clock's, an operator's) is decided on what stands.
 */
export const checkRead = (
  orders: readonly (VersionedTerms & Pick<OrderRow, 'status'>)[],
  read?: string,
): void => {
  const [first] = orders
  if (read === undefined || !first || read === versionOf(...orders)) return
  const link = `/orders/${first.id}`
  if (first.status === 'delivered')
    throw refuse('delivery-changed', { link: `${link}#delivery-${first.round}` })
  throw refuse('terms-changed', { link })
}
