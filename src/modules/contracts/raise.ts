// Pure: what a freelancer's wish for more money costs the client before the work goes on (§3.1).
import { feesOf } from '../ledger'
import type { RequestTerms } from './request-terms'
import { feeDateOf } from './rules'

interface Priced {
  priceYen: bigint
  clientFeeYen: bigint | null
  agreedAt: Date | null
  offeredAt: Date
}

export interface Raise {
  /** What is added to the price, and to the client fee that is held. */
  priceYen: bigint
  clientFeeYen: bigint
}

/** What a higher price adds, by the fees of the order's agreement; null where the terms ask for no more than is held. */
export const raiseOf = (order: Priced, terms: RequestTerms): Raise | null => {
  if (terms.kind !== 'change' || terms.priceYen <= order.priceYen) return null
  const heldYen = order.clientFeeYen ?? 0n
  const feeYen = feesOf(terms.priceYen, feeDateOf(order)).clientFeeYen
  return { priceYen: terms.priceYen - order.priceYen, clientFeeYen: feeYen > heldYen ? feeYen - heldYen : 0n }
}
