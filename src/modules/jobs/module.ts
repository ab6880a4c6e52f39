import { withCommands } from '../../platform/lifecycle'
import type { ModuleDefinition } from '../../platform/module'
import { close } from './commands/close'
import { extend } from './commands/extend'
import { fill } from './commands/fill'
import { passDeadline } from './commands/pass-deadline'
import { post } from './commands/post'
import { jobLifecycle } from './lifecycle'
import { memberData } from './member-data'
import { navigation } from './navigation'
import { jobRoutes } from './routes'
import { subscriptions } from './subscriptions'
import { sweepJobs } from './sweep'
import { todos } from './todos'

export const jobs: ModuleDefinition = {
  name: 'jobs',
  memberData,
  routes: jobRoutes,
  navigation,
  subscriptions,
  todos,
  sweeps: [{ name: 'jobs', run: sweepJobs }],
  lifecycles: [
    withCommands(jobLifecycle, {
      post,
      'pass-deadline': passDeadline,
      extend,
      fill,
      close,
    }),
  ],
}
