import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'

/** The client gives up a task that was not paid for. */
export const discard = (tx: Tx, act: Act) =>
  advance(tx, { verb: 'discard', act }, () => ({ set: { endedAt: act.at } }))
