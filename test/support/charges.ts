import { settleCharge } from '../../src/modules/ledger/commands/settle-charge'
import type { Tx } from '../../src/platform/db'

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
