import type { Tx } from '../../../platform/db'
import { type Payable, payoutEntries, payoutRef } from '../entries'
import { writePosting } from '../store'

/** Takes a run's money from the accounts of those it pays (§4.2): one posting. Refuses 'not-enough-money', 'already-posted'. */
export const sendPayouts = (
  tx: Tx,
  {
    runId,
    lines,
    at,
    actorId,
  }: { runId: string; lines: readonly Payable[]; at: Date; actorId: string | null },
): Promise<bigint> =>
  writePosting(tx, {
    ...{ kind: 'payout', reference: payoutRef(runId), key: `payout/${runId}` },
    ...{ at, actorId, entries: payoutEntries(lines) },
  })
