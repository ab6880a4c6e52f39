import type { Tx } from '../../../platform/db'
import { advance, type OfficialAct } from '../advance'
import { type DisputeEnd, settleDisputed } from '../settle-disputed'

/** A dispute ends with the delivered work paid whole: the order is completed like one that was accepted (§5.3). Refuses 'not-disputed'. */
export const completeDisputed = (tx: Tx, act: OfficialAct & { end: DisputeEnd }) =>
  advance(tx, { verb: 'complete-disputed', act }, async (order) => {
    await settleDisputed(tx, order, act)
    return { set: { endedAt: act.at, disputedAt: null, rewardedYen: act.end.rewardYen } }
  })
