import type { ModuleDefinition } from '../../platform/module'
import { navigation } from './navigation'
import { consoleRoutes } from './routes'

export const console: ModuleDefinition = {
  name: 'console',
  routes: consoleRoutes,
  navigation,
}
