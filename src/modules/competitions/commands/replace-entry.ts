import type { Tx } from '../../../platform/db'
import { checkContent, checkOpen } from '../entry-checks'
import { ownEntry } from '../own-entry'
import { refuse } from '../refusals'
import { type EntryFields, type EntryFile, leaveFiles, replaceFiles, updateEntry } from '../store-entries'
import { recordLikenesses } from '../store-likenesses'

/**
 * The author replaces an entry while entries may come (§3.4). Without new files the old ones stay. Refuses
 * 'not-taking-entries', 'entry-not-found' for another's, and what its content refuses.
 */
export const replaceEntry = async (
  tx: Tx,
  change: {
    competitionId: string
    number: number
    authorId: string
    fields: EntryFields
    files: readonly EntryFile[]
    at: Date
  },
): Promise<void> => {
  const { fields, at } = change
  const { competition, entry, files: before } = await ownEntry(tx, change)
  if (entry.status !== 'submitted') throw refuse('entry-not-found')
  checkOpen(competition, at)
  const files = change.files.length > 0 ? change.files : before
  checkContent(competition, { fields, files })
  await updateEntry(tx, entry.id, { ...fields, replacedAt: at })
  if (change.files.length === 0) return
  await replaceFiles(tx, entry.id, files)
  await leaveFiles(tx, { files: before, at })
  await recordLikenesses(tx, entry.id)
}
