// What time alone does to competitions, each in a transaction of its own.
import { inTransaction, type Tx } from '../../platform/db'
import { DomainError } from '../../platform/domain-error'
import type { JobContext, WorkContext } from '../../platform/jobs'
import { close } from './commands/close'
import { eraseLeft } from './commands/erase-left'
import { refund } from './commands/refund'
import { share } from './commands/share'
import { competitionsPastChoice, competitionsPastEnd, filesLeft } from './queries-due'

/** The client may have been quicker: then the command refuses, and that is right. */
const each = async (
  context: WorkContext,
  ids: readonly string[],
  run: (tx: Tx, id: string) => Promise<unknown>,
) => {
  for (const id of ids) {
    try {
      await inTransaction(context.db, (tx) => run(tx, id))
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
    }
  }
}

/**
 * Ends periods that are over, shares or returns prizes that nobody was chosen for in 21 days (§3.4), and erases files of entries
 * that were replaced or taken back.
 */
export const sweepCompetitions = async (context: JobContext): Promise<void> => {
  const { db, at } = context
  const ended = await competitionsPastEnd(db, at)
  await each(context, ended, (tx, competitionId) => close(tx, { competitionId, at }))
  const late = await competitionsPastChoice(db, at)
  for (const { id, serious } of late) {
    const act = { competitionId: id, actorId: null, as: 'clock' as const, at }
    await each(context, [id], (tx) => (serious > 0 ? share(tx, act) : refund(tx, act)))
  }
  for (const fileId of await filesLeft(db))
    await inTransaction(db, (tx) => eraseLeft(tx, { fileId, files: context.services.files, at }))
}
