import { withCommands } from '../../platform/lifecycle'
import type { ModuleDefinition } from '../../platform/module'
import { approve } from './commands/approve'
import { decide } from './commands/decide'
import { escalate } from './commands/escalate'
import { fileAppeal } from './commands/file-appeal'
import { offer } from './commands/offer'
import { open } from './commands/open'
import { overturnDecision } from './commands/overturn-decision'
import { propose } from './commands/propose'
import { proposeOverturn } from './commands/propose-overturn'
import { replyToAppeal } from './commands/reply-to-appeal'
import { sendBack } from './commands/send-back'
import { sendBackOverturn } from './commands/send-back-overturn'
import { settle } from './commands/settle'
import { state } from './commands/state'
import { take } from './commands/take'
import { takeAppeal } from './commands/take-appeal'
import { upholdAppeal } from './commands/uphold-appeal'
import { withdraw } from './commands/withdraw'
import { disputeAppealLifecycle, disputeLifecycle } from './lifecycle'
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
    withCommands(disputeAppealLifecycle, {
      file: fileAppeal,
      reply: replyToAppeal,
      take: takeAppeal,
      uphold: upholdAppeal,
      propose: proposeOverturn,
      'send-back': sendBackOverturn,
      overturn: overturnDecision,
    }),
  ],
}
