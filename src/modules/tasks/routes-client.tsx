import { page } from '../../platform/http/page'
import { get, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { MyTasksPage } from './pages/my-tasks-page'
import { myTasks } from './queries-client'

const showMine = async (c: Ctx) => page(c, <MyTasksPage tasks={await myTasks(c.var.deps.db, viewerOf(c))} />)

/** A client's tasks: from the draft to the last decision. */
export const clientRoutes = (app: Routes): void => {
  get(app, '/my/tasks', { who: 'member', show: showMine })
}
