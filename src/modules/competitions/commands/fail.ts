import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'

/** No bought order came to an accepted end: the orders' own cancellations have settled the money. */
export const fail = (tx: Tx, act: Act) =>
  advance(tx, { verb: 'fail', act }, () => ({ set: { endedAt: act.at } }))
