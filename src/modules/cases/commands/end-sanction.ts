import type { Tx } from '../../../platform/db'
import { unbar } from '../../members'
import { advanceSanction, type SanctionAct } from '../advance-sanctions'
import { refuse } from '../refusals'

/** Its last day is over: nothing is refused any more, and search shows the person again. Refuses 'wrong-moment' before. */
export const endSanction = (tx: Tx, act: SanctionAct) =>
  advanceSanction(tx, { verb: 'end', act }, async ({ id, until }) => {
    if (!until || until > act.at) throw refuse('wrong-moment')
    await unbar(tx, { id, at: act.at })
    return { set: { endedAt: act.at } }
  })
