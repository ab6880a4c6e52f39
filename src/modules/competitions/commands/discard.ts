import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'

/** Puts a competition away before it was paid. A payment that still comes is returned. */
export const discard = (tx: Tx, act: Act) =>
  advance(tx, { verb: 'discard', act }, () => ({ set: { endedAt: act.at } }))
