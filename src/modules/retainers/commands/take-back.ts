import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'

/** Whoever gave notice takes it back before the last day: the retainer goes on. */
export const takeBack = (tx: Tx, act: Act) =>
  advance(tx, { verb: 'take-back', act }, () => ({
    set: { noticeOn: null, noticeBy: null, endsOn: null, reason: '', reasonAskedAt: null },
  }))
