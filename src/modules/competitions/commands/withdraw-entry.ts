import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { checkOpen } from '../entry-checks'
import { entryWithdrawn } from '../events'
import { ownEntry } from '../own-entry'
import { refuse } from '../refusals'
import { leaveFiles, updateEntry } from '../store-entries'
import { forgetLikenesses } from '../store-likenesses'

/** The author takes an entry back while entries may come; its place is free again. Refuses 'not-taking-entries', 'entry-not-found'. */
export const withdrawEntry = async (
  tx: Tx,
  own: { competitionId: string; number: number; authorId: string; at: Date },
): Promise<void> => {
  const { competition, entry, files } = await ownEntry(tx, own)
  if (entry.status !== 'submitted') throw refuse('entry-not-found')
  checkOpen(competition, own.at)
  await updateEntry(tx, entry.id, { status: 'withdrawn', withdrawnAt: own.at })
  await leaveFiles(tx, { files, at: own.at })
  await forgetLikenesses(tx, entry.id)
  const { id: competitionId, clientId } = competition
  await emit(tx, entryWithdrawn, {
    competitionId,
    clientId,
    entryId: entry.id,
    authorId: entry.authorId,
    at: own.at,
  })
}
