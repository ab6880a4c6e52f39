import type { Tx } from '../../../platform/db'
import { advance } from '../advance'
import { carryOut, type DecisionAct, mustBeApart, recordDecision } from '../decision'
import { refuse } from '../refusals'

/** A second operator approves what the first proposed: now the money moves. Refuses 'same-operator', 'own-dispute'. */
export const approve = (tx: Tx, act: DecisionAct) =>
  advance(tx, { verb: 'approve', act }, async (dispute) => {
    mustBeApart(dispute, act.actorId)
    const { decidedBy, rewardYen, fault, decision } = dispute
    if (decidedBy === act.actorId) throw refuse('same-operator')
    if (rewardYen === null || fault === null) throw refuse('wrong-moment')
    await carryOut(tx, dispute, { act, decision: { rewardYen, fault } })
    await recordDecision(tx, { deed: 'approve-dispute', act, reason: decision ?? '' })
    return { set: { approvedBy: act.actorId, endedAt: act.at }, detail: { rewardYen, fault } }
  })
