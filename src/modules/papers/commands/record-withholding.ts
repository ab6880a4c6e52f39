import type { CivilDate } from '../../../platform/clock'
import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { insertWithholdingPayment } from '../store-withholding'

/**
 * A client says that the tax withheld in a month has been paid to the tax office, so that it no longer waits for them. Refuses
 * 'paid-in-the-future'.
 */
export const recordWithholding = async (
  tx: Tx,
  paid: { clientId: string; month: string; paidOn: CivilDate; at: Date },
): Promise<void> => {
  if (paid.paidOn > dateOf(paid.at)) throw refuse('paid-in-the-future', 'paidOn')
  await insertWithholdingPayment(tx, paid)
}
