import type { ModuleDefinition } from '../../platform/module'
import { reviewRoutes } from './routes'
import { subscriptions } from './subscriptions'
import { revealDue } from './sweeps'

export const reviews: ModuleDefinition = {
  name: 'reviews',
  routes: reviewRoutes,
  subscriptions,
  sweeps: [{ name: 'reviews.reveal', run: revealDue }],
}
