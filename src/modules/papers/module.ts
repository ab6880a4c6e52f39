import type { ModuleDefinition } from '../../platform/module'
import { issueMissing } from './jobs'
import { paperRoutes } from './routes'
import { subscriptions } from './subscriptions'

export const papers: ModuleDefinition = {
  name: 'papers',
  routes: paperRoutes,
  subscriptions,
  sweeps: [{ name: 'papers.missing', run: issueMissing, order: 'last' }],
}
