import { withCommands } from '../../platform/lifecycle'
import type { ModuleDefinition } from '../../platform/module'
import { settleCharge } from './commands/settle-charge'
import { chargeLifecycle } from './lifecycle'

export const ledger: ModuleDefinition = {
  name: 'ledger',
  lifecycles: [
    withCommands(chargeLifecycle, {
      'await-payer': settleCharge,
      succeed: settleCharge,
      fail: settleCharge,
    }),
  ],
}
