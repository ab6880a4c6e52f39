import type { Tx } from '../../platform/db'
import { refuse } from './refusals'
import { type LockedCompetition, lockCompetition } from './store'
import { type EntryFile, type EntryRow, filesOf, lockEntry } from './store-entries'

/** An entry of one's own, locked with its competition. Refuses 'entry-not-found' for anybody else's. */
export const ownEntry = async (
  tx: Tx,
  own: { competitionId: string; number: number; authorId: string },
): Promise<{ competition: LockedCompetition; entry: EntryRow; files: EntryFile[] }> => {
  const competition = await lockCompetition(tx, own.competitionId)
  const entry = await lockEntry(tx, own)
  if (!competition || entry?.authorId !== own.authorId) throw refuse('entry-not-found')
  return { competition, entry, files: await filesOf(tx, entry.id) }
}
