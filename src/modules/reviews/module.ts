import type { ModuleDefinition } from '../../platform/module'
import { memberData } from './member-data'
import { navigation } from './navigation'
import { reviewRoutes } from './routes'
import { subscriptions } from './subscriptions'
import { revealDue } from './sweeps'
import { todos } from './todos'

export const reviews: ModuleDefinition = {
  name: 'reviews',
  memberData,
  routes: reviewRoutes,
  navigation,
  subscriptions,
  todos,
  sweeps: [{ name: 'reviews.reveal', run: revealDue }],
}
