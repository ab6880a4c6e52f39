import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'
import { moveLines } from '../store'

/** Gives a run up before its money has left; the next day makes a new one. */
export const discardRun = (tx: Tx, act: Act & { reason: string }) =>
  advance(tx, { verb: 'discard', act }, async ({ id }) => {
    await moveLines(tx, { runId: id, from: 'planned', to: 'dropped' })
    return { set: { endedAt: act.at }, detail: { reason: act.reason } }
  })
