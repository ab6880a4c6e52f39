import { withCommands } from '../../platform/lifecycle'
import type { ModuleDefinition } from '../../platform/module'
import { closingObstacles } from './closing-obstacles'
import { approveRun } from './commands/approve-run'
import { checkRun } from './commands/check-run'
import { discardRun } from './commands/discard-run'
import { returnLine } from './commands/return-line'
import { sendRun } from './commands/send-run'
import { settleRun } from './commands/settle-run'
import { lineLifecycle, runLifecycle } from './lifecycle'
import { memberData } from './member-data'
import { navigation } from './navigation'
import { payoutRoutes } from './routes'
import { subscriptions } from './subscriptions'
import { sweepPayouts } from './sweep'
import { todos } from './todos'

export const payouts: ModuleDefinition = {
  name: 'payouts',
  memberData,
  closingObstacles,
  routes: payoutRoutes,
  navigation,
  subscriptions,
  todos,
  sweeps: [{ name: 'payouts', run: sweepPayouts }],
  lifecycles: [
    withCommands(runLifecycle, {
      check: checkRun,
      approve: approveRun,
      discard: discardRun,
      send: sendRun,
      settle: settleRun,
    }),
    withCommands(lineLifecycle, { send: sendRun, drop: discardRun, settle: settleRun, return: returnLine }),
  ],
}
