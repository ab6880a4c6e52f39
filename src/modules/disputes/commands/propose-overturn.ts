import type { Tx } from '../../../platform/db'
import { advanceAppeal } from '../advance-appeals'
import { type Decision, type DecisionAct, mustHold, recordDecision } from '../decision'
import { refuse } from '../refusals'

/**
 * Whoever reads an appeal would decide otherwise: nothing moves before a second operator approves. Refuses 'take-first',
 * 'reward-out-of-range', 'nothing-overturned'.
 */
export const proposeOverturn = (tx: Tx, act: DecisionAct & Decision) =>
  advanceAppeal(tx, { verb: 'propose', act }, async ({ dispute, takenBy }) => {
    mustHold(takenBy, act.actorId)
    const { rewardYen, fault, reason } = act
    if (rewardYen > dispute.priceYen) throw refuse('reward-out-of-range', 'rewardYen')
    if (rewardYen === dispute.rewardYen && fault === dispute.fault)
      throw refuse('nothing-overturned', 'rewardYen')
    const detail = { fault, rewardYen: `${rewardYen}` }
    await recordDecision(tx, { deed: 'propose-overturn', act, reason, detail })
    return { set: { rewardYen, fault, answer: reason } }
  })
