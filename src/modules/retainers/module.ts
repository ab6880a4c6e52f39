import { withCommands } from '../../platform/lifecycle'
import type { ModuleDefinition } from '../../platform/module'
import { closingObstacles } from './closing-obstacles'
import { askReason } from './commands/ask-reason'
import { cancel } from './commands/cancel'
import { finish } from './commands/finish'
import { giveNotice } from './commands/give-notice'
import { giveReason } from './commands/give-reason'
import { repeat } from './commands/repeat'
import { start } from './commands/start'
import { takeBack } from './commands/take-back'
import { retainerLifecycle } from './lifecycle'
import { memberData } from './member-data'
import { navigation } from './navigation'
import { retainerRoutes } from './routes'
import { subscriptions } from './subscriptions'
import { sweepRetainers } from './sweep'
import { todos } from './todos'

export const retainers: ModuleDefinition = {
  name: 'retainers',
  memberData,
  closingObstacles,
  routes: retainerRoutes,
  navigation,
  subscriptions,
  todos,
  sweeps: [{ name: 'retainers', run: sweepRetainers }],
  lifecycles: [
    withCommands(retainerLifecycle, {
      start,
      cancel,
      repeat,
      'give-notice': giveNotice,
      'take-back': takeBack,
      'ask-reason': askReason,
      'give-reason': giveReason,
      finish,
    }),
  ],
}
