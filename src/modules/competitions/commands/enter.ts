import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { checkFree, checkShown } from '../../members'
import { checkContent, checkOpen } from '../entry-checks'
import { entrySubmitted } from '../events'
import { refuse } from '../refusals'
import { limits } from '../rules'
import { lockCompetition } from '../store'
import {
  type EntryFields,
  type EntryFile,
  entryById,
  insertEntry,
  placeForEntry,
  replaceFiles,
} from '../store-entries'
import { recordLikenesses } from '../store-likenesses'

export interface NewEntry {
  /** The entry's id: a form sent twice makes one. */
  id: string
  competitionId: string
  authorId: string
  fields: EntryFields
  files: readonly EntryFile[]
  acceptsRights: boolean
  /** Of the site: they decide about others' entries, and send none. */
  isOperator: boolean
  at: Date
}

const slots = Array.from({ length: limits.entriesOfAPerson }, (_, i) => i + 1)

/**
 * Somebody enters a competition, with up to five entries at a time (§3.4). Refuses 'not-taking-entries', 'own-competition',
 * 'too-many-entries', 'rights-not-accepted', and what its content refuses.
 */
export const enter = async (tx: Tx, entry: NewEntry): Promise<void> => {
  const { id, competitionId, authorId, fields, files, at } = entry
  const competition = await lockCompetition(tx, competitionId)
  if (!competition || competition.status === 'draft') throw refuse('competition-not-found')
  if (await entryById(tx, id)) return
  if (entry.isOperator) throw refuse('operators-do-not-enter')
  if (competition.clientId === authorId) throw refuse('own-competition')
  checkOpen(competition, at)
  await checkFree(tx, { memberId: authorId, wanted: 'competing', at })
  await checkShown(tx, { kind: 'competition', id: competitionId })
  if (!entry.acceptsRights) throw refuse('rights-not-accepted', 'acceptsRights')
  checkContent(competition, entry)
  const { number, taken } = await placeForEntry(tx, { competitionId, authorId })
  const slot = slots.find((one) => !taken.includes(one))
  if (slot === undefined) throw refuse('too-many-entries')
  await insertEntry(tx, { ...fields, id, competitionId, authorId, number, slot, at })
  await replaceFiles(tx, id, files)
  await recordLikenesses(tx, id)
  const { clientId } = competition
  await emit(tx, entrySubmitted, { competitionId, clientId, entryId: id, authorId, at })
}
