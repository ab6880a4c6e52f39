import { settleCharge } from '../../../src/modules/ledger/commands/settle-charge'
import type { Tx } from '../../../src/platform/db'

/** The provider says at once that a charge was paid. */
export const settleNow = async (tx: Tx, chargeId: string, at: Date): Promise<void> => {
  const { provider, providerRef, amountYen } = await tx
    .selectFrom('charges')
    .selectAll()
    .where('id', '=', chargeId)
    .executeTakeFirstOrThrow()
  await settleCharge(tx, { provider, ref: providerRef ?? '', verb: 'succeed', amountYen, failure: null, at })
}
