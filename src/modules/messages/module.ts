import { withCommands } from '../../platform/lifecycle'
import type { ModuleDefinition } from '../../platform/module'
import { acceptDisclosure } from './commands/accept-disclosure'
import { declineDisclosure } from './commands/decline-disclosure'
import { hold } from './commands/hold'
import { reject } from './commands/reject'
import { release } from './commands/release'
import { requestDisclosure } from './commands/request-disclosure'
import { withdraw } from './commands/withdraw'
import { withdrawDisclosure } from './commands/withdraw-disclosure'
import { disclosureLifecycle, heldLifecycle } from './lifecycle'
import { memberData } from './member-data'
import { navigation } from './navigation'
import { messageRoutes } from './routes'
import { subscriptions } from './subscriptions'
import { todos } from './todos'

export const messages: ModuleDefinition = {
  name: 'messages',
  memberData,
  routes: messageRoutes,
  navigation,
  subscriptions,
  todos,
  lifecycles: [
    withCommands(heldLifecycle, { hold, release, reject, withdraw }),
    withCommands(disclosureLifecycle, {
      'request-disclosure': requestDisclosure,
      'accept-disclosure': acceptDisclosure,
      'decline-disclosure': declineDisclosure,
      'withdraw-disclosure': withdrawDisclosure,
    }),
  ],
}
