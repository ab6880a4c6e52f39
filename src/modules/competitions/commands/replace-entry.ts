import type { Tx } from '../../../platform/db'
import { checkContent, checkOpen } from '../entry-checks'
import { ownEntry } from '../own-entry'
import { refuse } from '../refusals'
import { type EntryFields, type EntryPicture, replacePictures, updateEntry } from '../store-entries'

/**
 * The author replaces an entry while entries may come (§3.4). Without new pictures the old ones stay. Refuses
 * 'not-taking-entries', 'entry-not-found' for another's, and what its content refuses.
 */
export const replaceEntry = async (
  tx: Tx,
  change: {
    competitionId: string
    number: number
    authorId: string
    fields: EntryFields
    pictures: readonly EntryPicture[]
    at: Date
  },
): Promise<void> => {
  const { fields, at } = change
  const { competition, entry, pictures: before } = await ownEntry(tx, change)
  if (entry.status !== 'submitted') throw refuse('entry-not-found')
  checkOpen(competition, at)
  const pictures = change.pictures.length > 0 ? change.pictures : before
  checkContent(competition, { fields, pictures })
  await updateEntry(tx, entry.id, { ...fields, replacedAt: at })
  if (change.pictures.length > 0) await replacePictures(tx, entry.id, pictures)
}
