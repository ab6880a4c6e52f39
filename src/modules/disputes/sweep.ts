// What time alone does to disputes; tried twice, it is done once.
import { inTransaction } from '../../platform/db'
import { DomainError } from '../../platform/domain-error'
import type { WorkContext } from '../../platform/jobs'
import { escalate } from './commands/escalate'
import { talksRunOut } from './queries'

/** Hands to the operators what the two have not settled in their days of talking. */
export const sweepDisputes = async ({ db, at }: WorkContext): Promise<void> => {
  for (const disputeId of await talksRunOut(db, at)) {
    try {
      await inTransaction(db, (tx) => escalate(tx, { disputeId, actorId: null, as: 'clock', at }))
    } catch (error) {
      // A person was quicker: it has ended, or was handed over already.
      if (!(error instanceof DomainError)) throw error
    }
  }
}
