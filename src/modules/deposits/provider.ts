import { earlier } from '../../platform/clock'
import { refuseInTransaction } from '../../platform/db'
import type { PaymentProvider } from '../ledger'
import { transferState } from './queries'

export const bankName = 'bank'

/** A transfer is waited for that long; one that arrives later goes back, unless the order can still use it. */
export const waitDays = 14

/**
 * Transfers to the site's own account, behind the port that the payment companies have (§4.3). Nothing is asked of anybody:
 * what has arrived stands in the bank's statements. Refunds are transfers that an operator makes and records.
 */
export const bankProvider: PaymentProvider = {
  name: bankName,
  charge: (chargeId) => ({ ref: `bank-${chargeId}`, payPath: `/pay/bank/${chargeId}` }),
  refund: async () => {
    refuseInTransaction('The payment provider')
    return 'waiting'
  },
  verifyWebhook: async () => 'not-signed',
  status: async ({ db, at }, ref) => {
    const charge = await transferState(db, ref)
    const isLate = charge !== undefined && charge.createdAt < earlier(at, { days: waitDays })
    const isLeft = isLate && charge.assignedYen === 0n
    return {
      status: isLeft ? 'failed' : 'waiting',
      amountYen: charge?.amountYen ?? 0n,
      failure: isLeft ? 'left' : null,
    }
  },
  chargebacks: async () => [],
}
