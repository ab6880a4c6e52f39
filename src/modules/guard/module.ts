import type { ModuleDefinition } from '../../platform/module'
import { memberData } from './member-data'
import { guardRoutes } from './routes'

export const guard: ModuleDefinition = { name: 'guard', memberData, routes: guardRoutes }
