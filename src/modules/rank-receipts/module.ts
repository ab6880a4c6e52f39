import type { ModuleDefinition } from '../../platform/module'
import { installIssuer } from './issuer'
import { signingJob } from './jobs'
import { receiptRoutes } from './routes'
import { subscriptions } from './subscriptions'

export const rankReceipts: ModuleDefinition = {
  name: 'rank-receipts',
  routes: (app, { config, keys }) => {
    installIssuer({ site: config.baseUrl, keys: keys.signing, secret: keys.secret })
    receiptRoutes(app)
  },
  subscriptions,
  jobs: [signingJob],
}
