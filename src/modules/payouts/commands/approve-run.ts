import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'
import { refuse } from '../refusals'

/** The second of two approvals, by another operator. Refuses 'same-operator'. */
export const approveRun = (tx: Tx, act: Act) =>
  advance(tx, { verb: 'approve', act }, ({ firstBy }) => {
    if (firstBy === act.actorId) throw refuse('same-operator')
    return { set: { secondBy: act.actorId } }
  })
