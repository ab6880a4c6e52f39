import type { Tx } from '../../../platform/db'
import { advanceWorks, type WorksAct } from '../advance-works'
import { freePlaces } from '../store-works'

/** A rejection is final: the worker accepts it, or the time for an appeal is over. The place opens again (§3.5). */
export const concede = async (tx: Tx, act: WorksAct): Promise<void> => {
  await advanceWorks(tx, { verb: 'concede', act }, () => ({ set: { endedAt: act.at } }))
  await freePlaces(tx, act)
}
