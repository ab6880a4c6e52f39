import type { Tx } from '../../../platform/db'
import { type AppealAct, advanceAppeal } from '../advance-appeals'
import { refuse } from '../refusals'

/** Another operator than the sanction's author takes its appeal. Refuses 'own-sanction'. */
export const takeAppeal = (tx: Tx, act: AppealAct) =>
  advanceAppeal(tx, { verb: 'take', act }, ({ authorId }) => {
    if (authorId === act.actorId) throw refuse('own-sanction')
    return { set: { takenBy: act.actorId, takenAt: act.at } }
  })
