import { withCommands } from '../../platform/lifecycle'
import type { ModuleDefinition } from '../../platform/module'
import { decline } from './commands/decline'
import { edit } from './commands/edit'
import { markOrdered } from './commands/mark-ordered'
import { reopen } from './commands/reopen'
import { withdraw } from './commands/withdraw'
import { proposalLifecycle } from './lifecycle'
import { memberData } from './member-data'
import { navigation } from './navigation'
import { proposalRoutes } from './routes'
import { subscriptions } from './subscriptions'
import { todos } from './todos'

export const proposals: ModuleDefinition = {
  name: 'proposals',
  memberData,
  routes: proposalRoutes,
  navigation,
  subscriptions,
  todos,
  lifecycles: [
    withCommands(proposalLifecycle, {
      edit,
      withdraw,
      decline,
      order: markOrdered,
      reopen,
    }),
  ],
}
