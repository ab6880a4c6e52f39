import type { Tx } from '../../../platform/db'
import type { Search } from '../filters'
import { refuse } from '../refusals'
import { lastMorning, queryOf, savedMax } from '../saved'
import { insertSaved } from '../store-saved'

/**
 * Keeps a search under a name; from the next morning on its member hears of what is new. The same search again takes the new name.
 * Refuses 'too-many-searches'.
 */
export const saveSearch = async (
  tx: Tx,
  kept: { id: string; memberId: string; search: Search; name: string; at: Date },
): Promise<void> => {
  const { id, memberId, search, name, at } = kept
  const times = { createdAt: at, checkedAt: at, askedFor: lastMorning(at) }
  const count = await insertSaved(tx, {
    id,
    memberId,
    kind: search.kind,
    name,
    query: queryOf(search),
    ...times,
  })
  if (count > savedMax) throw refuse('too-many-searches')
}
