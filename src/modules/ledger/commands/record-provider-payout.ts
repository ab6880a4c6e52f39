import type { Tx } from '../../../platform/db'
import { providerPayoutEntries } from '../entries'
import { refuse } from '../refusals'
import { lockHoldings, writePosting } from '../store'

/**
 * The provider has paid out to the site's bank account what arrived there (`amountYen`), and kept its fees. `id` makes it count
 * once. Refuses 'more-than-provider-holds'.
 */
export const recordProviderPayout = async (
  tx: Tx,
  payout: { id: string; amountYen: bigint; feeYen: bigint; at: Date; actorId: string },
): Promise<void> => {
  const { id, amountYen, feeYen, at, actorId } = payout
  const { providerYen } = await lockHoldings(tx)
  if (amountYen + feeYen > providerYen) throw refuse('more-than-provider-holds', 'amountYen')
  const reference = `provider-payout/${id}`
  const entries = providerPayoutEntries({ amountYen, feeYen })
  await writePosting(tx, { kind: 'provider-payout', reference, key: reference, at, actorId, entries })
}
