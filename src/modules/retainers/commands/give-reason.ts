import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'

/** Whoever gave notice says why; nothing is asked any more. */
export const giveReason = (tx: Tx, act: Act & { reason: string }) =>
  advance(tx, { verb: 'give-reason', act }, () => ({ set: { reason: act.reason, reasonAskedAt: null } }))
