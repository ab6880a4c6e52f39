import { z } from 'zod'
import { sharedByGuests } from '../../platform/http/guest-pages'
import { readerOf } from '../../platform/http/read-from-standby'
import { get, post, type Routes, show } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { newId } from '../../platform/ids'
import { markFavourites, rememberView } from '../favourites'
import { start } from './commands/start'
import { TaskPage } from './pages/task-page'
import { startGate, startView } from './queries-start'
import { taskPage } from './queries-worker'
import { refuse } from './refusals'
import { taskConsoleRoutes } from './routes-console'
import { workRoutes } from './routes-works'

const showTask = async (c: Ctx) => {
  const { viewer, at, deps, form } = c.var
  const id = c.req.param('id') ?? ''
  const task = await taskPage(readerOf(c), viewer, { id, at })
  const isClient = task !== undefined && task.clientId === viewer?.memberId
  if (isClient && (task.status === 'draft' || task.status === 'awaiting' || task.status === 'cancelled'))
    return c.redirect(`/my/tasks/${task.id}`, 303)
  const standing =
    viewer && task && !isClient
      ? await startView(deps.db, { taskId: task.id, memberId: viewer.memberId, at })
      : undefined
  if (task && !isClient) {
    markFavourites(c)
    await rememberView(c, 'job', task.id)
  }
  const typed = form?.values['_id']
  const formId = typeof typed === 'string' ? typed : newId(at)
  return show(c, task, (found) => (
    <TaskPage task={found} start={standing ?? null} viewerId={viewer?.memberId ?? null} formId={formId} />
  ))
}

/** A task for visitors and workers, the way into a work, and what operators decide about works. */
export const workerRoutes = (app: Routes): void => {
  get(app, '/tasks/:id', { who: 'anyone', show: sharedByGuests(showTask) })
  post(app, '/tasks/:id/start', {
    who: 'member',
    input: z.object({
      screening: z
        .string()
        .regex(/^\d{1,2}$/)
        .optional(),
    }),
    // Thousands press for the last places: those who come too late cost one statement, and no transaction.
    before: async ({ c, param, viewer, at }) => {
      const refusal = await startGate(c.var.deps.db, {
        taskId: param('id'),
        memberId: viewer.memberId,
        at,
      })
      if (refusal) throw refuse(refusal)
    },
    run: async (tx, { id, param, viewer, input, at }) => {
      const who = { workerId: viewer.memberId, isOperator: viewer.operator, at }
      const screeningChoice = input.screening === undefined ? null : Number(input.screening)
      const begun = await start(tx, { ...who, taskId: param('id'), workId: id, screeningChoice })
      // A wrong answer to the screening question is kept; the task's page says what it means.
      return { to: begun.isAdmitted ? `/my/works/${begun.workId}` : `/tasks/${param('id')}` }
    },
    rerender: showTask,
  })
  workRoutes(app)
  taskConsoleRoutes(app)
}
