import type { Tx } from '../../../platform/db'
import { type Payable, payoutRef, payoutReturnedEntries } from '../entries'
import { writePosting } from '../store'

interface Returned extends Payable {
  runId: string
  lineId: string
  /** Where the money was when it came back: in flight, or out of the bank already. */
  from: 'payouts' | 'bank'
  at: Date
  actorId: string
}

/** A transfer came back: the money is the freelancer's again. Refuses 'already-posted'. */
export const returnPayout = (
  tx: Tx,
  { runId, lineId, from, at, actorId, ...line }: Returned,
): Promise<bigint> =>
  writePosting(tx, {
    ...{ kind: 'payout-returned', reference: payoutRef(runId), key: `payout-line/${lineId}/returned` },
    ...{ at, actorId, entries: payoutReturnedEntries(line, from) },
  })
