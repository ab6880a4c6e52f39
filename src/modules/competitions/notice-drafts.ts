import type { Tx } from '../../platform/db'
import type { NoticeDraft } from '../../platform/notices'
import { competitionInNotice } from './queries-notices'

type Recipients = 'client' | 'entrants' | 'others' | 'everybody' | 'author'

type CompetitionEvent = { competitionId: string; authorId?: string; byClient?: boolean; at: Date }

/** Who is told of what happens to a competition, but never who did it. 'others': entrants whose entry was not chosen. */
export const competitionDrafts =
  <Kind extends string>(kind: Kind, to: Recipients) =>
  async (tx: Tx, event: CompetitionEvent): Promise<NoticeDraft<Kind>[]> => {
    const { competitionId, authorId, at } = event
    const found = await competitionInNotice(tx, competitionId)
    if (!found) return []
    const { title, clientId, entrants, winners } = found
    const client = event.byClient ? [] : [clientId]
    const members = {
      client,
      entrants,
      others: entrants.filter((memberId) => !winners.includes(memberId)),
      everybody: [...client, ...entrants],
      author: authorId ? [authorId] : [],
    }[to]
    const href = `/competitions/${competitionId}`
    return members.map((memberId) => ({ memberId, kind, params: { title }, href, at }))
  }

type OrderEvent = CompetitionEvent & { authorId: string; orderId: string }

/** News for an entry's author that is about the order which came out of it. */
const orderDraft = async <Kind extends string>(
  tx: Tx,
  kind: Kind,
  event: OrderEvent,
): Promise<NoticeDraft<Kind>[]> => {
  const { competitionId, authorId: memberId, orderId, at } = event
  const found = await competitionInNotice(tx, competitionId)
  const about = { params: { title: found?.title ?? '' }, href: `/orders/${orderId}`, at }
  return found ? [{ memberId, kind, ...about }] : []
}

/** The winner hands in the final files now, or once the client has paid. */
export const wonDrafts = (tx: Tx, event: OrderEvent & { isFunded: boolean }) =>
  orderDraft(tx, event.isFunded ? ('entry.won' as const) : ('entry.won-unpaid' as const), event)

export const rewardedDrafts = (tx: Tx, event: OrderEvent) => orderDraft(tx, 'entry.rewarded' as const, event)
