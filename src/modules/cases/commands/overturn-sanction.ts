import type { Tx } from '../../../platform/db'
import { showContent, unbar } from '../../members'
import { advanceSanction, type SanctionAct } from '../advance-sanctions'

/** A sanction that an appeal has overturned: it is as if it had never been, for search, for features, for what it hid and for the ladder. */
export const overturnSanction = (tx: Tx, act: SanctionAct) =>
  advanceSanction(tx, { verb: 'overturn', act }, async ({ id, endedAt }) => {
    await unbar(tx, { id, at: act.at })
    await showContent(tx, { id, at: act.at })
    return { set: { endedAt: endedAt ?? act.at } }
  })
