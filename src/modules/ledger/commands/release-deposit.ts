import type { Tx } from '../../../platform/db'
import { depositReleasedEntries } from '../entries'
import { writePosting } from '../store'

/** A deposit was sent back, or was not a client's at all. Refuses 'already-posted' and 'not-enough-money'. */
export const releaseDeposit = async (
  tx: Tx,
  { id, amountYen, at, actorId }: { id: string; amountYen: bigint; at: Date; actorId: string },
): Promise<void> => {
  await writePosting(tx, {
    ...{ kind: 'deposit-released', reference: `deposit/${id}`, key: `deposit/${id}/released` },
    ...{ at, actorId, entries: depositReleasedEntries(amountYen) },
  })
}
