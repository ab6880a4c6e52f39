import type { Tx } from '../../../platform/db'
import { type Act, advance, type OfficialAct } from '../advance'
import { refuse } from '../refusals'

/** A side asks the operators to decide, or the days of talking are over (§5.3). Refuses 'escalated', and the clock 'still-talking'. */
export const escalate = (tx: Tx, act: Act | OfficialAct) =>
  advance(tx, { verb: 'escalate', act }, ({ talksUntil }, role) => {
    if (role === 'clock' && talksUntil > act.at) throw refuse('still-talking')
    return { set: { escalatedAt: act.at } }
  })
