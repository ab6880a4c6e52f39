import type { Tx } from '../../../platform/db'
import { correctOrder } from '../../contracts'
import { holdRefundsUntil } from '../../ledger'
import { advanceAppeal } from '../advance-appeals'
import { type DecisionAct, mustBeApart, recordDecision } from '../decision'
import { refuse } from '../refusals'

/**
 * A second operator approves: the order is put right, and the ledger posts the difference, or it is kept how much is missing
 * (§5.3). Refuses 'same-operator', 'own-dispute'.
 */
export const overturnDecision = (tx: Tx, act: DecisionAct) =>
  advanceAppeal(tx, { verb: 'overturn', act }, async ({ dispute, takenBy, rewardYen, fault, answer }) => {
    mustBeApart(dispute, act.actorId)
    if (takenBy === act.actorId) throw refuse('same-operator')
    if (rewardYen === null || fault === null) throw refuse('wrong-moment')
    const { actorId, at } = act
    const end = { rewardYen, fault, decidedBy: 'operator' as const }
    const missingYen = await correctOrder(tx, { orderId: dispute.orderId, actorId, as: 'operator', at, end })
    if (missingYen > 0n) await holdRefundsUntil(tx, { orderId: dispute.orderId, until: at })
    const detail = { fault, rewardYen: `${rewardYen}`, missingYen: `${missingYen}` }
    await recordDecision(tx, { deed: 'overturn-dispute', act, reason: answer ?? '', detail })
    return {
      set: { approvedBy: actorId, decidedAt: at, missingYen },
      detail: { rewardYen, fault, missingYen },
    }
  })
