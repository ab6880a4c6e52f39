import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'

/** The bought orders have ended, one of them at least with accepted files. */
export const complete = (tx: Tx, act: Act) =>
  advance(tx, { verb: 'complete', act }, () => ({ set: { endedAt: act.at } }))
