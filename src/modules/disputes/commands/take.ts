import type { Tx } from '../../../platform/db'
import { advance, type OfficialAct } from '../advance'
import { mustBeApart } from '../decision'

/** An operator takes a dispute in hand, or over from another one. Refuses 'own-dispute'. */
export const take = (tx: Tx, act: OfficialAct & { actorId: string }) =>
  advance(tx, { verb: 'take', act }, (dispute) => {
    mustBeApart(dispute, act.actorId)
    return { set: { takenBy: act.actorId, takenAt: act.at } }
  })
