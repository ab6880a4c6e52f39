import type { ModuleDefinition } from '../../platform/module'
import { guardRoutes } from './routes'

export const guard: ModuleDefinition = { name: 'guard', routes: guardRoutes }
