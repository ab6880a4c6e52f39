import { withCommands } from '../../platform/lifecycle'
import type { ModuleDefinition } from '../../platform/module'
import { confirmCase } from './commands/confirm-case'
import { dismissCase } from './commands/dismiss-case'
import { recordCase } from './commands/record-case'
import { caseLifecycle } from './lifecycle'

export const integrity: ModuleDefinition = {
  name: 'integrity',
  lifecycles: [
    withCommands(caseLifecycle, {
      'record-case': recordCase,
      'dismiss-case': dismissCase,
      'confirm-case': confirmCase,
    }),
  ],
}
