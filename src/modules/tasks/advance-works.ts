// How works are moved: in sets, since a client decides on a thousand at once (§3.5, decision 073). The steps are those of
// every lifecycle: lock, decide, do what is special, move, record, emit.
import type { Tx } from '../../platform/db'
import { type EventKind, emit } from '../../platform/events'
import {
  worksAppealed,
  worksApproved,
  worksConceded,
  worksOverturned,
  worksReferred,
  worksRejected,
  worksReturned,
  worksSubmitted,
  worksUpheld,
} from './events'
import { decideWork, type WorkRole, type WorkVerb } from './lifecycle'
import { refuse } from './refusals'
import { rejectionsMax } from './rules'
import { insertTaskEvents, type LockedTask, lockTask } from './store'
import { lockWorks, moveWorks, type WorkChange, type WorkRow } from './store-works'

export interface WorksAct {
  taskId: string
  workIds: readonly string[]
  /** Null when the clock acts. */
  actorId: string | null
  /** As whom: a worker may move their own works, a client those of their own task. */
  as: WorkRole
  at: Date
}

type News = {
  taskId: string
  clientId: string
  workIds: readonly string[]
  workerIds: readonly string[]
  at: Date
}
/** Total: a verb that concerns nobody else says null. */
const events: Readonly<Record<WorkVerb, EventKind<News> | null>> = {
  start: null,
  submit: worksSubmitted,
  lapse: null,
  approve: worksApproved,
  reject: worksRejected,
  'send-back': worksReturned,
  refer: worksReferred,
  appeal: worksAppealed,
  concede: worksConceded,
  uphold: worksUpheld,
  overturn: worksOverturned,
}

const mayAct = (task: LockedTask, work: WorkRow, { as, actorId }: WorksAct): boolean => {
  if (as === 'client') return task.clientId === actorId
  return as === 'worker' ? work.workerId === actorId : true
}

/** What moves the rows where one update for all does not do: approvals, each with its order. */
export type Mover = (tx: Tx, of: { task: LockedTask; works: WorkRow[] }) => Promise<number>
export interface WorksSpecial {
  set?: WorkChange
  detail?: Readonly<Record<string, unknown>>
  move?: Mover
}

/** Decides on every work by the same table that draws the buttons. Refuses for the first that may not be moved. */
const decideAll = (
  task: LockedTask,
  works: WorkRow[],
  step: { verb: WorkVerb; act: WorksAct },
): WorkRow['status'] => {
  const max = rejectionsMax(task.worksCount)
  let to: WorkRow['status'] | undefined
  for (const [i, work] of works.entries()) {
    if (!mayAct(task, work, step.act)) throw refuse('work-not-found')
    // Each rejection of the same click counts for the next.
    const rejections = task.rejections + (step.verb === 'reject' ? i : 0)
    const decision = decideWork({ ...work, rejections, rejectionsMax: max }, step.verb, step.act.as)
    if (!decision.ok)
      throw refuse(decision.refusal === 'wrong-moment' ? 'not-possible-now' : decision.refusal)
    to = decision.to
  }
  if (!to) throw refuse('work-not-found')
  return to
}

/**
 * Moves works of one task by one verb: all of them, or none. Refuses 'task-not-found', 'work-not-found', 'no-works-chosen',
 * 'not-possible-now', what the guards refuse, and what the special part refuses.
 */
export const advanceWorks = async (
  tx: Tx,
  step: { verb: WorkVerb; act: WorksAct },
  special: (of: { task: LockedTask; works: WorkRow[] }) => Promise<WorksSpecial> | WorksSpecial = () => ({}),
): Promise<WorkRow[]> => {
  const { verb, act } = step
  const { taskId, actorId, as: role, at } = act
  const ids = [...new Set(act.workIds)]
  if (ids.length === 0) throw refuse('no-works-chosen')
  const task = await lockTask(tx, taskId)
  if (!task) throw refuse('task-not-found')
  const works = await lockWorks(tx, { taskId, ids })
  if (works.length < ids.length) throw refuse('work-not-found')
  const to = decideAll(task, works, step)
  const { set = {}, detail = {}, move } = await special({ task, works })
  const statuses = [...new Set(works.map(({ status }) => status))]
  let moved = 0
  if (move) moved = await move(tx, { task, works })
  else for (const from of statuses) moved += await moveWorks(tx, { ids, from, to, set })
  if (moved < ids.length) throw refuse('not-possible-now')
  for (const from of statuses) {
    const workIds = works.filter(({ status }) => status === from).map(({ id }) => id)
    await insertTaskEvents(tx, { taskId, workIds, verb, from, to, role, actorId, at, detail })
  }
  const event = events[verb]
  const workerIds = [...new Set(works.map(({ workerId }) => workerId))]
  if (event) await emit(tx, event, { taskId, clientId: task.clientId, workIds: ids, workerIds, at })
  return works
}
