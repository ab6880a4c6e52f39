import type { Tx } from '../../../platform/db'
import { advanceWorks, type WorksAct } from '../advance-works'
import { freePlaces } from '../store-works'

/** A work is given up, or its time was over: its place is free for others (§3.5). What was written stays with its author. */
export const lapse = async (tx: Tx, act: WorksAct): Promise<void> => {
  await advanceWorks(tx, { verb: 'lapse', act }, () => ({ set: { endedAt: act.at } }))
  await freePlaces(tx, act)
}
