import type { ModuleDefinition } from '../../platform/module'
import { exportJob } from './jobs'
import { memberData } from './member-data'
import { accountRoutes } from './routes'
import { sweepAccounts } from './sweep'

export const accounts: ModuleDefinition = {
  name: 'accounts',
  memberData,
  routes: accountRoutes,
  jobs: [exportJob],
  sweeps: [{ name: 'accounts', run: sweepAccounts }],
}
