import type { Tx } from '../../../platform/db'
import { advanceAppeal } from '../advance-appeals'
import { type DecisionAct, mustBeApart, recordDecision } from '../decision'

/** An operator does not approve what the reader of an appeal proposed: it is read anew. */
export const sendBackOverturn = (tx: Tx, act: DecisionAct & { reason: string }) =>
  advanceAppeal(tx, { verb: 'send-back', act }, async ({ dispute }) => {
    mustBeApart(dispute, act.actorId)
    await recordDecision(tx, { deed: 'send-back-overturn', act, reason: act.reason })
    return { set: { rewardYen: null, fault: null, answer: null }, detail: { reason: act.reason } }
  })
