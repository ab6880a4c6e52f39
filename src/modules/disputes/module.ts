import { withCommands } from '../../platform/lifecycle'
import type { ModuleDefinition } from '../../platform/module'
import { approve } from './commands/approve'
import { decide } from './commands/decide'
import { escalate } from './commands/escalate'
import { offer } from './commands/offer'
import { open } from './commands/open'
import { propose } from './commands/propose'
import { sendBack } from './commands/send-back'
import { settle } from './commands/settle'
import { state } from './commands/state'
import { take } from './commands/take'
import { withdraw } from './commands/withdraw'
import { disputeLifecycle } from './lifecycle'
import { memberData } from './member-data'
import { disputeRoutes } from './routes'
import { subscriptions } from './subscriptions'
import { sweepDisputes } from './sweep'
import { todos } from './todos'

export const disputes: ModuleDefinition = {
  name: 'disputes',
  memberData,
  routes: disputeRoutes,
  subscriptions,
  todos,
  sweeps: [{ name: 'disputes', run: sweepDisputes }],
  lifecycles: [
    withCommands(disputeLifecycle, {
      open,
      state,
      offer,
      settle,
      withdraw,
      escalate,
      take,
      decide,
      propose,
      approve,
      'send-back': sendBack,
    }),
  ],
}
