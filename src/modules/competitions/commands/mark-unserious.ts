import type { Tx } from '../../../platform/db'
import { ownCompetition } from '../advance'
import { refuse } from '../refusals'
import { unseriousMax } from '../rules'
import { lockEntry, updateEntry } from '../store-entries'

/**
 * The client marks an entry as unserious, with the reason: it gets no share of the prize (§3.4). Without a reason the mark is
 * taken off. Refuses 'too-many-unserious' beyond half of the entries, 'not-possible-now' except while choosing.
 */
export const markUnserious = async (
  tx: Tx,
  act: { competitionId: string; number: number; clientId: string; reason: string | null; at: Date },
): Promise<void> => {
  const { status, entries, serious } = await ownCompetition(tx, act)
  if (status !== 'selecting') throw refuse('not-possible-now')
  const entry = await lockEntry(tx, act)
  if (entry?.status !== 'submitted') throw refuse('entry-not-found')
  const isNew = act.reason !== null && entry.unseriousAt === null
  if (isNew && entries - serious >= unseriousMax(entries)) throw refuse('too-many-unserious')
  await updateEntry(tx, entry.id, {
    unseriousAt: act.reason === null ? null : act.at,
    unseriousReason: act.reason,
  })
}
