import type { Tx } from '../../../platform/db'
import { ownEntry } from '../own-entry'
import { refuse } from '../refusals'
import { appealBy } from '../rules'
import { appealOf, insertAppeal } from '../store-appeals'

/**
 * The author of an entry that was marked unserious asks an operator to look at it, once an entry and within seven days of the
 * mark (§3.4). Refuses 'entry-not-found' for another's, 'not-marked', 'too-late-to-appeal', 'already-appealed'.
 */
export const appeal = async (
  tx: Tx,
  act: { id: string; competitionId: string; number: number; authorId: string; body: string; at: Date },
): Promise<void> => {
  const { competition, entry } = await ownEntry(tx, act)
  const { unseriousAt, unseriousReason } = entry
  if (competition.status !== 'selecting' || !unseriousAt || !unseriousReason) throw refuse('not-marked')
  const known = await appealOf(tx, entry.id)
  if (known?.id === act.id) return
  if (known) throw refuse('already-appealed')
  if (appealBy(unseriousAt) <= act.at) throw refuse('too-late-to-appeal')
  const { id, authorId, body, at } = act
  await insertAppeal(tx, { id, entryId: entry.id, authorId, markReason: unseriousReason, body, at })
}
