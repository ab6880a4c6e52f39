import { withCommands } from '../../platform/lifecycle'
import type { ModuleDefinition } from '../../platform/module'
import { hold } from './commands/hold'
import { reject } from './commands/reject'
import { release } from './commands/release'
import { withdraw } from './commands/withdraw'
import { heldLifecycle } from './lifecycle'
import { messageRoutes } from './routes'
import { subscriptions } from './subscriptions'
import { todos } from './todos'

export const messages: ModuleDefinition = {
  name: 'messages',
  routes: messageRoutes,
  subscriptions,
  todos,
  lifecycles: [withCommands(heldLifecycle, { hold, release, reject, withdraw })],
}
