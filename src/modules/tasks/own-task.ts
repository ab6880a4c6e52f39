import type { Child } from 'hono/jsx'
import { show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { type ClientTask, clientTask } from './queries-client'

/** The task of the address, if it is the viewer's own. */
export const ownTaskOf = (c: Ctx): Promise<ClientTask | undefined> =>
  clientTask(c.var.deps.db, viewerOf(c), { id: c.req.param('id') ?? '', at: c.var.at })

/** A page of the client's own task. */
export const showOwn = (draw: (task: ClientTask) => Child) => async (c: Ctx) =>
  show(c, await ownTaskOf(c), draw)

/** A page of a task before it is published; afterwards the task's own. */
export const showDraft = (draw: (task: ClientTask, c: Ctx) => Child) => async (c: Ctx) => {
  const task = await ownTaskOf(c)
  if (task && task.status !== 'draft' && task.status !== 'awaiting')
    return c.redirect(`/my/tasks/${task.id}`, 303)
  return show(c, task, (found) => draw(found, c))
}
