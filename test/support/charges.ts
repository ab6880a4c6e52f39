import { settleCharge } from '../../src/modules/ledger/commands/settle-charge'
import { sandboxCharges } from '../../src/modules/ledger/sandbox/sandbox-provider'
import type { Tx } from '../../src/platform/db'

/** Who takes the money of tests that begin a payment by its command. */
export const via = sandboxCharges

/** The provider says, within a transaction, that a charge was paid. */
export const settled = async (tx: Tx, chargeId: string, at: Date): Promise<void> => {
  const charge = await tx
    .selectFrom('charges')
    .selectAll()
    .where('id', '=', chargeId)
    .executeTakeFirstOrThrow()
  const { provider, providerRef, amountYen } = charge
  await settleCharge(tx, { provider, ref: providerRef ?? '', verb: 'succeed', amountYen, failure: null, at })
}
