import type { Routes } from '../../platform/http/routing'
import { clientRoutes } from './routes-client'
import { workerRoutes } from './routes-worker'

/** Tasks for those who give work (`/tasks/new`, `/my/tasks/…`), and for those who do it (`/tasks`, `/tasks/:id`, `/my/works/…`). */
export const taskRoutes = (app: Routes): void => {
  clientRoutes(app)
  workerRoutes(app)
}
