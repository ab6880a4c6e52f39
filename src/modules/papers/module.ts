import type { ModuleDefinition } from '../../platform/module'
import { confirmSilence, issueMissing, issuePeriods } from './jobs'
import { memberData } from './member-data'
import { navigation } from './navigation'
import { paperRoutes } from './routes'
import { subscriptions } from './subscriptions'
import { todos } from './todos'

export const papers: ModuleDefinition = {
  name: 'papers',
  memberData,
  routes: paperRoutes,
  navigation,
  subscriptions,
  todos,
  sweeps: [
    { name: 'papers.missing', run: issueMissing, order: 'last' },
    { name: 'papers.periods', run: issuePeriods, order: 'last' },
    { name: 'papers.confirmations', run: confirmSilence },
  ],
}
