import type { ModuleDefinition } from '../../platform/module'
import { depositFigures } from './figures'
import { depositJobs } from './jobs'
import { memberData } from './member-data'
import { depositRoutes } from './routes'

export const deposits: ModuleDefinition = {
  name: 'deposits',
  memberData,
  routes: depositRoutes,
  jobs: depositJobs,
  figures: depositFigures,
}
