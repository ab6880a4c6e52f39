import type { Tx } from '../../../platform/db'
import { advance, type OfficialAct } from '../advance'
import { type DisputeEnd, settleDisputed } from '../settle-disputed'

/** A dispute ends its order by a share of the escrow, with a decided fault (§5.3). Refuses 'not-disputed', 'share-out-of-range'. */
export const endDisputed = (tx: Tx, act: OfficialAct & { end: DisputeEnd }) =>
  advance(tx, { verb: 'end-disputed', act }, async (order) => {
    await settleDisputed(tx, order, act)
    const { fault, decidedBy: faultDecidedBy, rewardYen: rewardedYen } = act.end
    return {
      set: { endedAt: act.at, disputedAt: null, fault, faultDecidedBy, rewardedYen },
      detail: { fault, rewardYen: rewardedYen },
    }
  })
