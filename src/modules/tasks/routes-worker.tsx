import type { Routes } from '../../platform/http/routing'

/** Finding tasks, doing works, and the list of one's own. */
export const workerRoutes = (_app: Routes): void => {}
