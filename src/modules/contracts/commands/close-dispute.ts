import type { Tx } from '../../../platform/db'
import type { OfficialAct } from '../advance'
import { refuse } from '../refusals'
import { disputeOutcome } from '../rules'
import type { DisputeEnd } from '../settle-disputed'
import { lockOrder, type OrderRow } from '../store'
import { completeDisputed } from './complete-disputed'
import { endDisputed } from './end-disputed'

/** Ends a disputed order as its dispute came out: completed or cancelled, by `disputeOutcome`. Refuses 'order-not-found', 'not-disputed'. */
export const closeDispute = async (tx: Tx, act: OfficialAct & { end: DisputeEnd }): Promise<OrderRow> => {
  const order = await lockOrder(tx, act.orderId)
  if (!order) throw refuse('order-not-found')
  const close = disputeOutcome(order, act.end) === 'completed' ? completeDisputed : endDisputed
  return close(tx, act)
}
