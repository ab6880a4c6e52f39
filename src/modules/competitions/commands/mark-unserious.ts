import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { ownCompetition } from '../advance'
import { entryMarked } from '../events'
import { refuse } from '../refusals'
import { chooseBy, unseriousMax } from '../rules'
import { appealOf } from '../store-appeals'
import { lockEntry, updateEntry } from '../store-entries'

/**
 * The client marks an entry as unserious, with the reason: it gets no share of the prize (§3.4). Without a reason the mark is
 * taken off. Refuses 'too-many-unserious' beyond half of the entries, 'not-possible-now' except while choosing,
 * 'mark-overturned' where an operator took the mark off.
 */
export const markUnserious = async (
  tx: Tx,
  act: { competitionId: string; number: number; clientId: string; reason: string | null; at: Date },
): Promise<void> => {
  const { competitionId, clientId, at } = act
  const { status, entries, serious, closesAt } = await ownCompetition(tx, act)
  // After the time for choosing nobody could appeal any more.
  if (status !== 'selecting' || !closesAt || chooseBy(closesAt) <= at) throw refuse('not-possible-now')
  const entry = await lockEntry(tx, act)
  if (entry?.status !== 'submitted') throw refuse('entry-not-found')
  const isNew = act.reason !== null && entry.unseriousAt === null
  if (isNew && (await appealOf(tx, entry.id))?.decision === 'overturned') throw refuse('mark-overturned')
  if (isNew && entries - serious >= unseriousMax(entries)) throw refuse('too-many-unserious')
  // A mark whose reason is reworded stays the mark that it was: the time for an appeal does not begin again.
  const unseriousAt = act.reason === null ? null : (entry.unseriousAt ?? at)
  await updateEntry(tx, entry.id, { unseriousAt, unseriousReason: act.reason })
  if (isNew)
    await emit(tx, entryMarked, { competitionId, clientId, entryId: entry.id, authorId: entry.authorId, at })
}
