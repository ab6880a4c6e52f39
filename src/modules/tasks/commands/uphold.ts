import type { Tx } from '../../../platform/db'
import { advanceWorks, type WorksAct } from '../advance-works'
import { freePlaces } from '../store-works'

/** The operator finds for the client: the work is not paid, and its place opens again (§3.5). */
export const uphold = async (tx: Tx, act: WorksAct & { note: string }): Promise<void> => {
  const { at, note } = act
  await advanceWorks(tx, { verb: 'uphold', act }, () => ({
    set: { decidedAt: at, decisionNote: note, endedAt: at },
    detail: { note },
  }))
  await freePlaces(tx, act)
}
