import type { Tx } from '../../../platform/db'
import { advanceAppeal } from '../advance-appeals'
import { type DecisionAct, mustBeApart } from '../decision'
import { refuse } from '../refusals'

/** Another operator than the one who decided takes an appeal in hand, or over. Refuses 'own-dispute', 'own-decision'. */
export const takeAppeal = (tx: Tx, act: DecisionAct) =>
  advanceAppeal(tx, { verb: 'take', act }, ({ dispute, deciderId }) => {
    mustBeApart(dispute, act.actorId)
    if (deciderId === act.actorId) throw refuse('own-decision')
    return { set: { takenBy: act.actorId, takenAt: act.at } }
  })
