import type { Tx } from '../../../platform/db'
import { advanceWorks, type WorksAct } from '../advance-works'
import { refuse } from '../refusals'
import { appealUntil } from '../rules'

/** The worker asks the operator to look at a rejection, once, within three days (§3.5). */
export const appeal = (tx: Tx, act: WorksAct & { text: string }) =>
  advanceWorks(tx, { verb: 'appeal', act }, ({ works: [work] }) => {
    if (!work?.rejectedAt || appealUntil(work.rejectedAt) <= act.at) throw refuse('not-possible-now')
    return { set: { appealedAt: act.at, appeal: act.text } }
  })
