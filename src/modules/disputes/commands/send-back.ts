import type { Tx } from '../../../platform/db'
import { advance } from '../advance'
import { type DecisionAct, mustBeApart, recordDecision } from '../decision'

/** An operator does not approve what was proposed, or takes their own proposal back: it is to be decided anew. */
export const sendBack = (tx: Tx, act: DecisionAct & { reason: string }) =>
  advance(tx, { verb: 'send-back', act }, async (dispute) => {
    mustBeApart(dispute, act.actorId)
    await recordDecision(tx, { deed: 'send-back-dispute', act, reason: act.reason })
    const nothing = { rewardYen: null, fault: null, decision: null, decidedBy: null, isLarge: false }
    return { set: nothing, detail: { reason: act.reason } }
  })
