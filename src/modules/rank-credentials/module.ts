import { inside, subscribe } from '../../platform/events'
import type { ModuleDefinition } from '../../platform/module'
import { memberSuspended } from '../members'
import { tierChanged } from '../ranks'
import { memberData } from './member-data'
import { revokeFallen } from './revoke-fallen'
import { revokeSuspended } from './revoke-suspended'
import { credentialRoutes } from './routes-credentials'
import { verifyRoutes } from './routes-verify'

export const rankCredentials: ModuleDefinition = {
  name: 'rank-credentials',
  memberData,
  routes: (app) => {
    credentialRoutes(app)
    verifyRoutes(app)
  },
  subscriptions: [
    subscribe(tierChanged, inside(revokeFallen)),
    subscribe(memberSuspended, inside(revokeSuspended)),
  ],
}
