import { withCommands } from '../../platform/lifecycle'
import type { ModuleDefinition } from '../../platform/module'
import { confirmCase } from './commands/confirm-case'
import { dismissCase } from './commands/dismiss-case'
import { recordCase } from './commands/record-case'
import { caseLifecycle } from './lifecycle'
import { lookingJob, sweepIntegrity } from './listeners'
import { integrityRoutes } from './routes'

export const integrity: ModuleDefinition = {
  name: 'integrity',
  routes: integrityRoutes,
  jobs: [lookingJob],
  sweeps: [{ name: 'integrity.night', run: sweepIntegrity }],
  lifecycles: [
    withCommands(caseLifecycle, {
      'record-case': recordCase,
      'dismiss-case': dismissCase,
      'confirm-case': confirmCase,
    }),
  ],
}
