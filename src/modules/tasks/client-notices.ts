// What clients are told of their tasks.
import type { Tx } from '../../platform/db'
import { subscribe } from '../../platform/events'
import { defineNotices, type NoticeDraft } from '../../platform/notices'
import {
  taskClosed,
  taskCompleted,
  taskEnding,
  taskOpened,
  worksAppealed,
  worksDue,
  worksOverturned,
  worksUpheld,
} from './events'
import { taskInNotice } from './queries-notices'
import { clientNoticeTexts } from './texts'

const notify = defineNotices(clientNoticeTexts, { quiet: ['task.opened', 'works.appealed', 'works.upheld'] })

type About = { taskId: string; clientId: string; byClient?: boolean; at: Date }

/** One notice to the task's client, unless they did it themselves; `path` follows the task's own address. */
const toClient =
  <Kind extends string>(kind: Kind, path = '') =>
  async (tx: Tx, { taskId, clientId, byClient, at }: About): Promise<NoticeDraft<Kind>[]> => {
    const found = byClient ? undefined : await taskInNotice(tx, taskId)
    const about = { params: { title: found?.title ?? '' }, href: `/my/tasks/${taskId}${path}`, at }
    return found ? [{ memberId: clientId, kind, ...about }] : []
  }

export const clientSubscriptions = [
  subscribe(taskOpened, notify(toClient('task.opened'))),
  subscribe(taskEnding, notify(toClient('task.ending'))),
  subscribe(worksDue, notify(toClient('works.due', '/works'))),
  subscribe(taskClosed, notify(toClient('task.closed'))),
  subscribe(taskCompleted, notify(toClient('task.completed', '/results'))),
  subscribe(worksAppealed, notify(toClient('works.appealed', '/works?tab=declined'))),
  subscribe(worksOverturned, notify(toClient('works.overturned', '/works?tab=approved'))),
  subscribe(worksUpheld, notify(toClient('works.upheld', '/works?tab=declined'))),
]
