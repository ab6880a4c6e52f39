import type { ModuleDefinition } from '../../platform/module'
import { lookThroughJob, sweepBands, sweepListings, sweepSaved } from './listeners'
import { memberData } from './member-data'
import { navigation } from './navigation'
import { searchRoutes } from './routes'
import { keptRoutes } from './routes-kept'
import { subscriptions } from './subscriptions'

export const search: ModuleDefinition = {
  name: 'search',
  memberData,
  routes: (app) => {
    searchRoutes(app)
    keptRoutes(app)
  },
  jobs: [lookThroughJob],
  navigation,
  subscriptions,
  sweeps: [
    { name: 'search.refresh', run: sweepListings },
    { name: 'search.bands', run: sweepBands },
    { name: 'search.saved', run: sweepSaved },
  ],
}
