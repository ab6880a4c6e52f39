// What time alone does to payouts; tried twice, it is done once.
import { addDays, dateOf } from '../../platform/clock'
import { inTransaction } from '../../platform/db'
import { DomainError } from '../../platform/domain-error'
import type { JobContext } from '../../platform/jobs'
import { prepareRuns } from './commands/prepare-runs'
import { settleRun } from './commands/settle-run'
import { runsToSettle } from './queries-console'
import { settledAfter } from './rules'

/** Makes the day's runs, and counts as carried out what the bank has had for two of its days. */
export const sweepPayouts = async ({ db, at }: JobContext): Promise<void> => {
  await inTransaction(db, (tx) => prepareRuns(tx, at))
  const today = dateOf(at)
  for (const runId of await runsToSettle(db, addDays(today, -settledAfter))) {
    try {
      await inTransaction(db, (tx) => settleRun(tx, { runId, actorId: null, as: 'clock', at }))
    } catch (error) {
      // Another process was quicker, or its two bank days are not over.
      if (!(error instanceof DomainError)) throw error
    }
  }
}
