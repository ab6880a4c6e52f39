import type { ModuleDefinition } from '../../platform/module'
import { sweepBands, sweepListings } from './listeners'
import { navigation } from './navigation'
import { searchRoutes } from './routes'
import { subscriptions } from './subscriptions'

export const search: ModuleDefinition = {
  name: 'search',
  routes: searchRoutes,
  navigation,
  subscriptions,
  sweeps: [
    { name: 'search.refresh', run: sweepListings },
    { name: 'search.bands', run: sweepBands },
  ],
}
