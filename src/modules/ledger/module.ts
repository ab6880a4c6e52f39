import { withCommands } from '../../platform/lifecycle'
import type { ModuleDefinition } from '../../platform/module'
import { settleCharge } from './commands/settle-charge'
import { ledgerFigures } from './figures'
import { chargeLifecycle } from './lifecycle'
import { memberData } from './member-data'
import { navigation } from './navigation'
import { ledgerRoutes } from './routes'
import { subscriptions } from './subscriptions'
import { reconcile } from './sweep'
import { ledgerJobs, proveNightly } from './work'

export const ledger: ModuleDefinition = {
  name: 'ledger',
  memberData,
  routes: ledgerRoutes,
  navigation,
  figures: ledgerFigures,
  subscriptions,
  jobs: ledgerJobs,
  sweeps: [
    { name: 'ledger.reconcile', run: reconcile },
    { name: 'ledger.proof', run: proveNightly },
  ],
  lifecycles: [
    withCommands(chargeLifecycle, {
      'await-payer': settleCharge,
      succeed: settleCharge,
      wait: settleCharge,
      fail: settleCharge,
    }),
  ],
}
