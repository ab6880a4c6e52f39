import type { Tx } from '../../platform/db'
import { subscribe } from '../../platform/events'
import { defineNotices, type NoticeDraft } from '../../platform/notices'
import { orderInNotice } from '../contracts'
import { reviewRevealed, reviewWritten } from './events'
import { noticeTexts } from './texts'

/** Whoever is reviewed is told. */
const reviewDrafts =
  <Kind extends string>(kind: Kind) =>
  async (
    tx: Tx,
    { orderId, aboutId, at }: { orderId: string; aboutId: string; at: Date },
  ): Promise<NoticeDraft<Kind>[]> => {
    const order = await orderInNotice(tx, orderId)
    if (!order) return []
    return [{ memberId: aboutId, kind, params: { title: order.title }, href: `/orders/${orderId}`, at }]
  }

const notify = defineNotices(noticeTexts)

export const subscriptions = [
  subscribe(reviewWritten, notify(reviewDrafts('review.written'))),
  subscribe(reviewRevealed, notify(reviewDrafts('review.revealed'))),
]
