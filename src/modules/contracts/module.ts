import { withCommands } from '../../platform/lifecycle'
import type { ModuleDefinition } from '../../platform/module'
import { closingObstacles } from './closing-obstacles'
import { absorb } from './commands/absorb'
import { accept } from './commands/accept'
import { agree } from './commands/agree'
import { askReason } from './commands/ask-reason'
import { cancel } from './commands/cancel'
import { cancelFunded } from './commands/cancel-funded'
import { change } from './commands/change'
import { completeDisputed } from './commands/complete-disputed'
import { counter } from './commands/counter'
import { decline } from './commands/decline'
import { deliver } from './commands/deliver'
import { endDisputed } from './commands/end-disputed'
import { expire } from './commands/expire'
import { fund } from './commands/fund'
import { giveReason } from './commands/give-reason'
import { lapse } from './commands/lapse'
import { merge } from './commands/merge'
import { revise } from './commands/revise'
import { split } from './commands/split'
import { takeBack } from './commands/take-back'
import { withdraw } from './commands/withdraw'
import { withdrawDelivery } from './commands/withdraw-delivery'
import { endNoticeLifecycle, orderLifecycle } from './lifecycle'
import { memberData } from './member-data'
import { navigation } from './navigation'
import { contractRoutes } from './routes'
import { subscriptions } from './subscriptions'
import { sweepContracts } from './sweep'
import { todos } from './todos'

export const contracts: ModuleDefinition = {
  name: 'contracts',
  memberData,
  closingObstacles,
  routes: contractRoutes,
  navigation,
  subscriptions,
  todos,
  sweeps: [{ name: 'contracts', run: sweepContracts }],
  lifecycles: [
    withCommands(orderLifecycle, {
      counter,
      agree,
      decline,
      withdraw,
      lapse,
      fund,
      cancel,
      expire,
      deliver,
      'withdraw-delivery': withdrawDelivery,
      revise,
      accept,
      change,
      split,
      merge,
      absorb,
      'cancel-funded': cancelFunded,
      'end-disputed': endDisputed,
      'complete-disputed': completeDisputed,
    }),
    withCommands(endNoticeLifecycle, {
      'take-back': takeBack,
      'ask-reason': askReason,
      'give-reason': giveReason,
    }),
  ],
}
