import { withCommands } from '../../platform/lifecycle'
import type { ModuleDefinition } from '../../platform/module'
import { pause } from './commands/pause'
import { publish } from './commands/publish'
import { remove } from './commands/remove'
import { packageLifecycle } from './lifecycle'
import { memberData } from './member-data'
import { navigation } from './navigation'
import { packageRoutes } from './routes'

export const packages: ModuleDefinition = {
  name: 'packages',
  memberData,
  routes: packageRoutes,
  navigation,
  lifecycles: [withCommands(packageLifecycle, { publish, pause, remove })],
}
