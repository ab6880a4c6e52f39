import type { Tx } from '../../../platform/db'
import { depositAppliedEntries } from '../entries'
import { writePosting } from '../store'

/**
 * Money that has arrived pays a charge: from here on it is counted as what any provider has brought, though it lies in the bank
 * already. Refuses 'already-posted' and 'not-enough-money'.
 */
export const applyDeposit = async (
  tx: Tx,
  of: { chargeId: string; amountYen: bigint; at: Date; actorId: string | null },
): Promise<void> => {
  const { chargeId, amountYen, at, actorId } = of
  await writePosting(tx, {
    ...{ kind: 'deposit-applied', reference: `charge/${chargeId}`, key: `charge/${chargeId}/deposits` },
    ...{ at, actorId, entries: depositAppliedEntries(amountYen) },
  })
}
