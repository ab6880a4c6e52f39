import type { Tx } from '../../../platform/db'
import { type AppealAct, advanceAppeal } from '../advance-appeals'
import { decisionOf } from '../decide-appeal'
import { overturnSanction } from './overturn-sanction'

/** The sanction is lifted with all it did, in this transaction; the person reads why. Refuses 'taken-by-another'. */
export const overturnAppeal = (tx: Tx, act: AppealAct & { answer: string }) =>
  advanceAppeal(tx, { verb: 'overturn', act }, async (appeal) => {
    const decision = await decisionOf(tx, appeal, act)
    const { actorId, at } = act
    await overturnSanction(tx, { sanctionId: appeal.sanctionId, actorId, as: 'operator', at })
    return decision
  })
