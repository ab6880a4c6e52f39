// Pure: how long the two talk, when hidden offers settle and at what, and when two operators decide (§5.3).
import { later } from '../../platform/clock'
import type { Side } from './lifecycle'

/** Days in which the two may settle it; then the operators decide. A setting of the site. */
export const talkDays = 7
/** Escrow from which on two operators decide. A setting of the site. */
export const fourEyesFromYen = 100_000n
/** How often a side may add to its case. */
export const statementsMax = 20
/** How often a side may change its offer. */
export const offersMax = 20

export const talksUntil = (openedAt: Date): Date => later(openedAt, { days: talkDays })

/** What each side would settle for: of the escrow, so many yen for the freelancer. Null: no offer yet. */
export interface Offers {
  client: bigint | null
  freelancer: bigint | null
}

/**
 * What hidden offers settle at: where the client would pay at least what the freelancer asks, the midpoint, to the yen. The
 * odd yen goes to the freelancer. Null where they do not meet.
 */
export const settlementOf = ({ client, freelancer }: Offers): bigint | null =>
  client === null || freelancer === null || client < freelancer ? null : (client + freelancer + 1n) / 2n

export type OfferFault = 'offer-out-of-range' | 'offer-goes-back'

/**
 * What is wrong with a side's next offer. It reads nothing of the other side's: an answer tells nothing of it. An offer only
 * goes towards the other side, so that whoever tries out numbers is bound by each (decision 112).
 */
export const offerFault = (
  next: { side: Side; amountYen: bigint },
  known: { priceYen: bigint; ownYen: bigint | null },
): OfferFault | null => {
  const { side, amountYen } = next
  if (amountYen < 0n || amountYen > known.priceYen) return 'offer-out-of-range'
  if (known.ownYen === null) return null
  const isNearer = side === 'client' ? amountYen > known.ownYen : amountYen < known.ownYen
  return isNearer ? null : 'offer-goes-back'
}

/** Whether a second operator has to approve what one has decided. */
export const needsSecond = (priceYen: bigint): boolean => priceYen >= fourEyesFromYen

/** Days in which a decision can be appealed; what goes back to the client waits as long. A setting of the site. */
export const appealDays = 7
export const appealableUntil = (decidedAt: Date): Date => later(decidedAt, { days: appealDays })

/** Whole days since an instant. */
export const daysSince = (then: Date, at: Date): number =>
  Math.max(0, Math.floor((at.getTime() - then.getTime()) / 86_400_000))
