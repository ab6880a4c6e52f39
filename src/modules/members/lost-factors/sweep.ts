import { inTransaction } from '../../../platform/db'
import type { WorkContext } from '../../../platform/jobs'
import { carryOutReset } from './commands/carry-out-reset'
import { resetsDue } from './queries'

/** Carries out the resets whose week is over. */
export const sweepResets = async ({ db, at }: WorkContext): Promise<void> => {
  for (const id of await resetsDue(db, at)) await inTransaction(db, (tx) => carryOutReset(tx, { id, at }))
}
