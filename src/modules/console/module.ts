import type { ModuleDefinition } from '../../platform/module'
import { consoleRoutes } from './routes'

export const console: ModuleDefinition = { name: 'console', routes: consoleRoutes }
