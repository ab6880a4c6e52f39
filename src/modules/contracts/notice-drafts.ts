import type { Tx } from '../../platform/db'
import type { NoticeDraft, NoticeFacts } from '../../platform/notices'
import { pairDraft } from '../proposals'
import type { EndNoticeNews } from './events'
import type { Role } from './lifecycle'
import { endNoticeInNotice } from './queries-end-notices'
import { type OrderInNotice, orderInNotice } from './queries-notices'
import { turnOf } from './turn'

type Side = 'client' | 'freelancer'

/** Whoever acted knows: the other side is told. What the clock or the site did, both are told. */
const sidesToTell = (by: Role): Side[] =>
  by === 'client' ? ['freelancer'] : by === 'freelancer' ? ['client'] : ['client', 'freelancer']

type OrderEvent = {
  orderId: string
  by: Role
  awarded?: boolean
  disputed?: boolean
  at: Date
  kind?: string
  answer?: string
  notice?: string
}

const noteOf = (event: OrderEvent, side: Side): string => {
  if (event.notice) return event.notice
  return [event.kind, event.answer].filter(Boolean).join('/') || side
}

/** Price and due date, and until when whoever's turn it is has to act. */
const factsOf = (order: OrderInNotice, at: Date): NoticeFacts => {
  const turn = turnOf(order, { request: undefined, reminder: null }, at)
  const { priceYen, dueOn } = order
  return { priceYen, dueOn, until: turn && turn.kind !== 'deliver' ? turn.until : null }
}

/** Of an order: the kind is the event's own name. */
export const orderDrafts =
  <Kind extends string>(kind: Kind) =>
  async (tx: Tx, event: OrderEvent): Promise<NoticeDraft<Kind>[]> => {
    if (event.awarded || event.disputed) return []
    const pair = await orderInNotice(tx, event.orderId)
    if (!pair) return []
    // Only the client can accept: the days that are left concern nobody else.
    const sides: Side[] = event.notice?.startsWith('accept') ? ['client'] : sidesToTell(event.by)
    const href = `/orders/${event.orderId}`
    const facts = factsOf(pair, event.at)
    return sides.map((side) => ({
      ...pairDraft(pair, side, { kind, note: noteOf(event, side), href, at: event.at }),
      facts,
    }))
  }

/** Of a notice that continued work ends: the side that did not act is told, with the last day. */
export const endNoticeDrafts =
  <Kind extends string>(kind: Kind) =>
  async (tx: Tx, { noticeId, by, at }: EndNoticeNews): Promise<NoticeDraft<Kind>[]> => {
    const pair = await endNoticeInNotice(tx, noticeId)
    if (!pair) return []
    const about = { kind, note: pair.endsOn, href: `/contracts/${pair.contractId}`, at }
    return [pairDraft(pair, by === 'client' ? 'freelancer' : 'client', about)]
  }
