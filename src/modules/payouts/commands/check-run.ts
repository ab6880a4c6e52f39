import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'

/** The first of two approvals. */
export const checkRun = (tx: Tx, act: Act) =>
  advance(tx, { verb: 'check', act }, () => ({ set: { firstBy: act.actorId } }))
