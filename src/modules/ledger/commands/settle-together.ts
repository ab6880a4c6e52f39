import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { orderRef, settleEntries } from '../entries'
import { writePosting } from '../store'

export interface Reward {
  freelancerId: string
  rewardYen: bigint
  /** What of the held client fee belongs to it. */
  clientFeeYen: bigint
  freelancerFeeYen: bigint
}

export interface SharedSettlement {
  /** Whose escrow it comes from: of a task. */
  fromId: string
  clientId: string
  rewards: readonly Reward[]
  key: string
  at: Date
  actorId: string | null
}

/**
 * Pays many people out of one escrow, in one posting (§3.5, §4.2): each reward is settled like an order of its price, so fees
 * and the tax inside them are rounded one by one. Refuses 'already-posted' for a used key and 'not-enough-money' when less
 * is held than the rewards.
 */
export const settleTogether = async (tx: Tx, settlement: SharedSettlement): Promise<void> => {
  const { fromId: orderId, clientId, rewards, key, at, actorId } = settlement
  const on = dateOf(at)
  const entries = rewards.flatMap(
    (reward) => settleEntries({ ...reward, orderId, clientId, priceYen: reward.rewardYen, on }).entries,
  )
  await writePosting(tx, { kind: 'release', reference: orderRef(orderId), key, at, actorId, entries })
}
