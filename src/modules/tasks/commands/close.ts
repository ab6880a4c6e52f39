import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'

/** No more starts: at the end, when everything is approved, or when the client has enough. Whoever has started goes on. */
export const close = (tx: Tx, act: Act) =>
  advance(tx, { verb: 'close', act }, () => ({ set: { closedAt: act.at } }))
