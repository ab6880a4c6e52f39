import type { Tx } from '../../../platform/db'
import { holdRefundsUntil } from '../../ledger'
import { advanceAppeal } from '../advance-appeals'
import { type DecisionAct, mustHold, recordDecision } from '../decision'

/** An appeal changes nothing: the decision stays, with a reason that both read, and the refund goes. Refuses 'take-first'. */
export const upholdAppeal = (tx: Tx, act: DecisionAct & { answer: string }) =>
  advanceAppeal(tx, { verb: 'uphold', act }, async ({ dispute, takenBy }) => {
    mustHold(takenBy, act.actorId)
    await holdRefundsUntil(tx, { orderId: dispute.orderId, until: act.at })
    await recordDecision(tx, { deed: 'uphold-dispute', act, reason: act.answer })
    return { set: { answer: act.answer, decidedAt: act.at } }
  })
