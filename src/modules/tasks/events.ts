import { defineEvent } from '../../platform/events'

type TaskNews = { taskId: string; clientId: string; byClient?: boolean; at: Date }
/** Of works that moved together. */
type WorksNews = TaskNews & { workIds: readonly string[]; workerIds: readonly string[] }

export const taskOpened = defineEvent<TaskNews>('task.opened')
/** More works, or a later end. */
export const taskChanged = defineEvent<TaskNews>('task.changed')
export const taskClosed = defineEvent<TaskNews>('task.closed')
/** The end is a day away. */
export const taskEnding = defineEvent<TaskNews>('task.ending')
/** Works without a decision will count as approved within a day. */
export const worksDue = defineEvent<TaskNews>('works.due')
/** All works are decided; what was not spent is on its way back. */
export const taskCompleted = defineEvent<TaskNews>('task.completed')
export const worksSubmitted = defineEvent<WorksNews>('works.submitted')
export const worksApproved = defineEvent<WorksNews>('works.approved')
export const worksRejected = defineEvent<WorksNews>('works.rejected')
export const worksReturned = defineEvent<WorksNews>('works.returned')
export const worksReferred = defineEvent<WorksNews>('works.referred')
/** Rejections are final: the time for an appeal is over, or their workers accept them. */
export const worksConceded = defineEvent<WorksNews>('works.conceded')
export const worksAppealed = defineEvent<WorksNews>('works.appealed')
/** The operator has found for the worker, who is paid. */
export const worksOverturned = defineEvent<WorksNews>('works.overturned')
export const worksUpheld = defineEvent<WorksNews>('works.upheld')
