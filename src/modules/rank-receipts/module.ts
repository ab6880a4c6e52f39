import { inside, subscribe } from '../../platform/events'
import type { ModuleDefinition } from '../../platform/module'
import { clientTierChanged } from '../client-standing'
import { tierChanged } from '../ranks'
import { signChange, signingJob } from './jobs'
import { memberData } from './member-data'
import { receiptRoutes } from './routes'
import { installIssuer } from './services'
import { clients, freelancers } from './subjects'

/** Each change of a tier makes a receipt, in the transaction that awards it (§2.6). */
const subscriptions = [
  subscribe(tierChanged, inside(signChange(freelancers))),
  subscribe(clientTierChanged, inside(signChange(clients))),
]

export const rankReceipts: ModuleDefinition = {
  name: 'rank-receipts',
  memberData,
  routes: (app, { issuer }) => {
    installIssuer(issuer)
    receiptRoutes(app)
  },
  subscriptions,
  jobs: [signingJob],
}
