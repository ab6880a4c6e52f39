import { inTransaction } from '../../platform/db'
import type { WorkContext } from '../../platform/jobs'
import { revealReview } from './commands/reveal-review'
import { windowsOver } from './queries'

/** Reveals what waited for a side that did not write, from the very instant its window ends (§3.8). */
export const revealDue = async ({ db, at }: WorkContext): Promise<void> => {
  for (const { orderId } of await windowsOver(db, at))
    await inTransaction(db, (tx) => revealReview(tx, { orderId, at }))
}
