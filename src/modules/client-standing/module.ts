import type { ModuleDefinition } from '../../platform/module'
import { memberData } from './member-data'
import { navigation } from './navigation'
import { clientRoutes } from './routes'
import { subscriptions } from './subscriptions'
import { fullPass, sweepDue } from './work'

export const clientStanding: ModuleDefinition = {
  name: 'client-standing',
  memberData,
  routes: clientRoutes,
  navigation,
  subscriptions,
  sweeps: [
    { name: 'ranks.full-pass', run: fullPass, order: 'last' },
    { name: 'ranks.due', run: sweepDue, order: 'last' },
  ],
}
