import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'

/** The side that was given notice asks for the reason: it is owed on request (§3.1). */
export const askReason = (tx: Tx, act: Act) =>
  advance(tx, { verb: 'ask-reason', act }, () => ({ set: { reasonAskedAt: act.at } }))
