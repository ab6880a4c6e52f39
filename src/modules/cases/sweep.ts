// What time alone does to sanctions; tried twice, it is done once.
import { inTransaction } from '../../platform/db'
import { DomainError } from '../../platform/domain-error'
import type { WorkContext } from '../../platform/jobs'
import { endSanction } from './commands/end-sanction'
import { sanctionsToEnd } from './queries-due'

/** Ends the sanctions whose last day is over. */
export const sweepCases = async ({ db, at }: WorkContext): Promise<void> => {
  for (const sanctionId of await sanctionsToEnd(db, at)) {
    try {
      await inTransaction(db, (tx) => endSanction(tx, { sanctionId, actorId: null, as: 'clock', at }))
    } catch (error) {
      // Another process was quicker, or an appeal overturned it meanwhile.
      if (!(error instanceof DomainError)) throw error
    }
  }
}
