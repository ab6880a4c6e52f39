import type { Tx } from '../../platform/db'
import type { NoticeDraft } from '../../platform/notices'
import { competitionInNotice } from './queries-notices'

type To = 'client' | 'entrants' | 'everybody' | 'author'

/** Who is told of what happens to a competition. */
export const competitionDrafts =
  <Kind extends string>(kind: Kind, to: To) =>
  async (
    tx: Tx,
    event: { competitionId: string; authorId?: string; at: Date },
  ): Promise<NoticeDraft<Kind>[]> => {
    const { competitionId, authorId, at } = event
    const found = await competitionInNotice(tx, competitionId)
    if (!found) return []
    const { title, clientId, entrants } = found
    const members = {
      client: [clientId],
      entrants,
      everybody: [clientId, ...entrants],
      author: authorId ? [authorId] : [],
    }[to]
    const href = `/competitions/${competitionId}`
    return members.map((memberId) => ({ memberId, kind, params: { title }, href, at }))
  }
