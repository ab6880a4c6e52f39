import type { Tx } from '../../../platform/db'
import { depositEntries } from '../entries'
import { writePosting } from '../store'

/** Money has arrived on the site's bank account, and whose it is has to be found (§4.3). Refuses 'already-posted'. */
export const receiveDeposit = async (
  tx: Tx,
  { id, amountYen, at, actorId }: { id: string; amountYen: bigint; at: Date; actorId: string | null },
): Promise<void> => {
  const reference = `deposit/${id}`
  await writePosting(tx, {
    ...{ kind: 'deposit', reference, key: reference, at, actorId, entries: depositEntries(amountYen) },
  })
}
