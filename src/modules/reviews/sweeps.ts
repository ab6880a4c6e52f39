import { type Db, inTransaction } from '../../platform/db'
import { handleSweep } from '../../platform/jobs'
import { revealReview } from './commands/reveal-review'
import { windowsOver } from './queries'

const revealDue = async (db: Db, at: Date): Promise<void> => {
  for (const { orderId } of await windowsOver(db, at))
    await inTransaction(db, (tx) => revealReview(tx, { orderId, at }))
}

/** Reveals what waited for a side that did not write, from the very instant its window ends (§3.8). */
handleSweep('reviews.reveal', ({ db, at }) => revealDue(db, at))
