import type { Tx } from '../../../platform/db'
import { type AppealAct, advanceAppeal } from '../advance-appeals'

/** Puts an appeal back into the queue. */
export const handBackAppeal = (tx: Tx, act: AppealAct) =>
  advanceAppeal(tx, { verb: 'hand-back', act }, ({ takenBy }) => ({
    set: { takenBy: null, takenAt: null },
    detail: { takenBy },
  }))
