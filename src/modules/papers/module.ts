import type { ModuleDefinition } from '../../platform/module'
import { issueMissing } from './jobs'
import { navigation } from './navigation'
import { paperRoutes } from './routes'
import { subscriptions } from './subscriptions'

export const papers: ModuleDefinition = {
  name: 'papers',
  routes: paperRoutes,
  navigation,
  subscriptions,
  sweeps: [{ name: 'papers.missing', run: issueMissing, order: 'last' }],
}
