import { withCommands } from '../../platform/lifecycle'
import type { ModuleDefinition } from '../../platform/module'
import { closingObstacles } from './closing-obstacles'
import { appeal } from './commands/appeal'
import { approve } from './commands/approve'
import { close } from './commands/close'
import { complete } from './commands/complete'
import { concede } from './commands/concede'
import { discard } from './commands/discard'
import { grow } from './commands/grow'
import { lapse } from './commands/lapse'
import { open } from './commands/open'
import { orderMore } from './commands/order-more'
import { overturn } from './commands/overturn'
import { pay } from './commands/pay'
import { prolong } from './commands/prolong'
import { refer } from './commands/refer'
import { reject } from './commands/reject'
import { sendBack } from './commands/send-back'
import { start } from './commands/start'
import { submit } from './commands/submit'
import { uphold } from './commands/uphold'
import { taskLifecycle, workLifecycle } from './lifecycle'
import { memberData } from './member-data'
import { navigation } from './navigation'
import { taskRoutes } from './routes'
import { subscriptions } from './subscriptions'
import { sweepTasks } from './sweep'
import { todos } from './todos'

export const tasks: ModuleDefinition = {
  name: 'tasks',
  memberData,
  closingObstacles,
  routes: taskRoutes,
  navigation,
  subscriptions,
  todos,
  sweeps: [{ name: 'tasks', run: sweepTasks }],
  lifecycles: [
    withCommands(taskLifecycle, {
      pay,
      discard,
      open,
      prolong,
      'order-more': orderMore,
      grow,
      close,
      complete,
    }),
    withCommands(workLifecycle, {
      ...{ start, submit, lapse, approve, reject, refer, appeal, concede, uphold, overturn },
      'send-back': sendBack,
    }),
  ],
}
