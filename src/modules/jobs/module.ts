import { withCommands } from '../../platform/lifecycle'
import type { ModuleDefinition } from '../../platform/module'
import { close } from './commands/close'
import { extend } from './commands/extend'
import { fill } from './commands/fill'
import { passDeadline } from './commands/pass-deadline'
import { post } from './commands/post'
import { jobLifecycle } from './lifecycle'

export const jobs: ModuleDefinition = {
  name: 'jobs',
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
