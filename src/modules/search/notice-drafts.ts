import type { Tx } from '../../platform/db'
import type { NoticeDraft } from '../../platform/notices'
import { savedName } from './queries-saved'

/** The member is told how much is new, unless the search was removed meanwhile. */
export const foundDrafts = async (
  tx: Tx,
  found: { searchId: string; memberId: string; count: number; at: Date },
): Promise<NoticeDraft<'search.found'>[]> => {
  const { searchId, memberId, count, at } = found
  const title = await savedName(tx, searchId)
  if (title === undefined) return []
  return [
    {
      memberId,
      kind: 'search.found',
      params: { title, note: String(count) },
      href: `/my/searches/${searchId}`,
      at,
    },
  ]
}
