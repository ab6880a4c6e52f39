// How tasks are locked, moved and recorded; the steps of every verb are the platform's. Works: see advance-works.ts.
import { type Act as BaseAct, defineAdvance } from '../../platform/advance'
import type { Tx } from '../../platform/db'
import { taskChanged, taskClosed, taskCompleted, taskOpened } from './events'
import { taskLifecycle } from './lifecycle'
import { refuse } from './refusals'
import { insertTaskEvents, type LockedTask, lockTask, moveTask, type TaskChange } from './store'

export interface Act extends BaseAct {
  taskId: string
  as?: 'clock'
}

/** The client's own task, locked. Refuses 'task-not-found' for anybody else's. */
export const ownTask = async (tx: Tx, own: { taskId: string; clientId: string }): Promise<LockedTask> => {
  const task = await lockTask(tx, own.taskId)
  if (task?.clientId !== own.clientId) throw refuse('task-not-found')
  return task
}

const reasons = {
  'not-found': 'task-not-found',
  'not-yours': 'task-not-found',
  'wrong-moment': 'not-possible-now',
} as const

/** Moves a task by one verb. Refuses 'task-not-found', 'not-possible-now', and what guards and the special part refuse. */
export const advance = defineAdvance<LockedTask, TaskChange, Act>()({
  lifecycle: taskLifecycle,
  lock: (tx, { taskId }) => lockTask(tx, taskId),
  parties: ({ clientId }) => ({ client: clientId }),
  refuse: (reason) =>
    refuse(reason in reasons ? reasons[reason as keyof typeof reasons] : (reason as 'works-outstanding')),
  move: async (tx, { row, from, to, act, set }) => {
    const isMoved = await moveTask(tx, { taskId: row.id, from, to, at: act.at, set })
    return isMoved ? { ...(set as Partial<LockedTask>), status: to } : undefined
  },
  record: (tx, { row, verb, from, to, role, detail, act: { actorId, at } }) =>
    insertTaskEvents(tx, { verb, from, to, role, detail, taskId: row.id, actorId, at }),
  events: {
    pay: null,
    discard: null,
    open: taskOpened,
    prolong: taskChanged,
    'order-more': null,
    grow: taskChanged,
    close: taskClosed,
    complete: taskCompleted,
  },
  // What opens it is money that arrived, by a transfer perhaps days after the client sent it.
  payload: ({ row, act, verb }) => ({
    ...{ taskId: row.id, clientId: row.clientId, at: act.at },
    byClient: act.actorId === row.clientId && verb !== 'open',
  }),
})
