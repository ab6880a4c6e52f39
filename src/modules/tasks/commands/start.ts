import { planOnce, type Tx } from '../../../platform/db'
import { checkFree } from '../../members'
import { startView } from '../queries-start'
import { refuse } from '../refusals'
import { expiresAt, startRefusal } from '../rules'
import { insertScreening, takePlace } from '../store-works'
import { lapse } from './lapse'

export interface Start {
  taskId: string
  workerId: string
  isOperator: boolean
  /** The work's id: a form sent twice makes one. */
  workId: string
  /** Which option of the screening question was chosen; null where none was shown. */
  screeningChoice: number | null
  at: Date
}

/**
 * Somebody takes a place for the task's time limit (§3.5). Whoever has one already goes on with it. Answers the work's id and
 * whether the screening question was passed: a wrong answer is kept, and no place taken. Refuses what `startRefusal` says,
 * 'screening-unanswered' and 'task-not-found'.
 */
export const start = async (tx: Tx, act: Start): Promise<{ workId: string; isAdmitted: boolean }> => {
  const { taskId, workerId, isOperator, workId, at } = act
  await planOnce(tx)
  const view = await startView(tx, { taskId, memberId: workerId, at })
  if (!view) throw refuse('task-not-found')
  if (view.activeId) return { workId: view.activeId, isAdmitted: true }
  const refusal = startRefusal(view, { memberId: workerId, isOperator, at })
  if (refusal) throw refuse(refusal)
  if (view.hasBars) await checkFree(tx, { memberId: workerId, wanted: 'working', at })
  if (view.screening && view.screeningPassed === null) {
    if (act.screeningChoice === null) throw refuse('screening-unanswered', 'screening')
    const passed = view.screening.right.includes(act.screeningChoice)
    await insertScreening(tx, { taskId, workerId, passed, at })
    if (!passed) return { workId, isAdmitted: false }
  }
  if (view.staleId) await lapse(tx, { taskId, workIds: [view.staleId], actorId: null, as: 'clock', at })
  const number = await takePlace(tx, { workId, taskId, workerId, at, expiresAt: expiresAt(at, view.minutes) })
  if (number === undefined) throw refuse('no-place-free')
  return { workId, isAdmitted: true }
}
