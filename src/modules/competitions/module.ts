import { withCommands } from '../../platform/lifecycle'
import type { ModuleDefinition } from '../../platform/module'
import { closingObstacles } from './closing-obstacles'
import { choose } from './commands/choose'
import { chooseAnother } from './commands/choose-another'
import { close } from './commands/close'
import { complete } from './commands/complete'
import { discard } from './commands/discard'
import { extend } from './commands/extend'
import { fail } from './commands/fail'
import { open } from './commands/open'
import { pay } from './commands/pay'
import { refund } from './commands/refund'
import { share } from './commands/share'
import { withdraw } from './commands/withdraw'
import { competitionLifecycle } from './lifecycle'
import { memberData } from './member-data'
import { navigation } from './navigation'
import { competitionRoutes } from './routes'
import { subscriptions } from './subscriptions'
import { sweepCompetitions } from './sweep'
import { todos } from './todos'

export const competitions: ModuleDefinition = {
  name: 'competitions',
  memberData,
  closingObstacles,
  routes: competitionRoutes,
  navigation,
  subscriptions,
  todos,
  sweeps: [{ name: 'competitions', run: sweepCompetitions }],
  lifecycles: [
    withCommands(competitionLifecycle, {
      pay,
      discard,
      open,
      extend,
      withdraw,
      close,
      choose,
      'choose-another': chooseAnother,
      share,
      refund,
      complete,
      fail,
    }),
  ],
}
