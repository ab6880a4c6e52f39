import type { Tx } from '../../../platform/db'
import { payoutRef, payoutSettledEntries } from '../entries'
import { writePosting } from '../store'

/** The bank has carried out what of a run did not come back: one posting, none for 0 yen. Refuses 'already-posted'. */
export const settlePayouts = async (
  tx: Tx,
  { runId, amountYen, at }: { runId: string; amountYen: bigint; at: Date },
): Promise<void> => {
  if (amountYen === 0n) return
  await writePosting(tx, {
    ...{ kind: 'payout-settled', reference: payoutRef(runId), key: `payout/${runId}/settled` },
    ...{ at, actorId: null, entries: payoutSettledEntries(amountYen) },
  })
}
