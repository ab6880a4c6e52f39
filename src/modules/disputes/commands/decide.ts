import type { Tx } from '../../../platform/db'
import { advance } from '../advance'
import { carryOut, type Decision, type DecisionAct, mustBeApart, recordDecision } from '../decision'
import { refuse } from '../refusals'
import { needsSecond } from '../rules'
import { priceOfDispute } from '../store'
import { propose } from './propose'

/**
 * An operator decides an escalated dispute with a share of the escrow, a fault and a reason that both read (§5.3). A large escrow
 * is only proposed: another operator has to approve. Refuses 'reward-out-of-range', 'own-dispute', 'taken-by-other'.
 */
export const decide = async (tx: Tx, act: DecisionAct & Decision): Promise<void> => {
  const priceYen = await priceOfDispute(tx, act.disputeId)
  if (priceYen !== undefined && needsSecond(priceYen)) return void (await propose(tx, act))
  await advance(tx, { verb: 'decide', act }, async (dispute) => {
    mustBeApart(dispute, act.actorId)
    if (dispute.takenBy !== null && dispute.takenBy !== act.actorId) throw refuse('taken-by-other')
    const { rewardYen, fault, reason } = act
    if (rewardYen > dispute.priceYen) throw refuse('reward-out-of-range', 'rewardYen')
    await carryOut(tx, dispute, { act, decision: { rewardYen, fault } })
    await recordDecision(tx, {
      deed: 'decide-dispute',
      act,
      reason,
      detail: { fault, rewardYen: `${rewardYen}` },
    })
    const set = { rewardYen, fault, decision: reason, decidedBy: act.actorId, endedAt: act.at }
    return { set: { ...set, takenBy: act.actorId }, detail: { rewardYen, fault } }
  })
}
