import type { Tx } from '../../../platform/db'
import { providerPayoutEntries } from '../entries'
import { refuse } from '../refusals'
import { lockHoldings, writePosting } from '../store'

/** The provider has paid out to the site's bank account. `id` makes it count once. Refuses 'more-than-provider-holds'. */
export const recordProviderPayout = async (
  tx: Tx,
  { id, amountYen, at, actorId }: { id: string; amountYen: bigint; at: Date; actorId: string },
): Promise<void> => {
  const { providerYen } = await lockHoldings(tx)
  if (amountYen > providerYen) throw refuse('more-than-provider-holds', 'amountYen')
  const reference = `provider-payout/${id}`
  const entries = providerPayoutEntries(amountYen)
  await writePosting(tx, { kind: 'provider-payout', reference, key: reference, at, actorId, entries })
}
