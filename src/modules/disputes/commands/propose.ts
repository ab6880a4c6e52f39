import type { Tx } from '../../../platform/db'
import { advance } from '../advance'
import { type Decision, type DecisionAct, mustBeApart, recordDecision } from '../decision'
import { refuse } from '../refusals'

/** One operator's decision on a large escrow: nothing moves before another one approves. Refuses as `decide` does. */
export const propose = (tx: Tx, act: DecisionAct & Decision) =>
  advance(tx, { verb: 'propose', act }, async (dispute) => {
    mustBeApart(dispute, act.actorId)
    if (dispute.takenBy !== null && dispute.takenBy !== act.actorId) throw refuse('taken-by-other')
    const { rewardYen, fault, reason } = act
    if (rewardYen > dispute.priceYen) throw refuse('reward-out-of-range', 'rewardYen')
    await recordDecision(tx, {
      deed: 'propose-dispute',
      act,
      reason,
      detail: { fault, rewardYen: `${rewardYen}` },
    })
    const set = { rewardYen, fault, decision: reason, decidedBy: act.actorId, isLarge: true }
    return { set: { ...set, takenBy: act.actorId }, detail: { rewardYen, fault } }
  })
