import { later } from '../../platform/clock'
import { inTransaction, type Tx } from '../../platform/db'
import { after, type EventKind, type Payload } from '../../platform/events'
import { enqueue, handleJob } from '../../platform/jobs'
import { tellMember } from './commands/tell-member'
import { type NoticeDraft, sendLetter } from './letter'
import {
  chargeDrafts,
  clientTierDrafts,
  invitationDrafts,
  jobDrafts,
  orderDrafts,
  policyDrafts,
  proposalDrafts,
  questionDrafts,
  reviewDrafts,
  tierDrafts,
  verificationDrafts,
  warningDrafts,
} from './notice-drafts'
import { messageNews } from './queries-news'
import type { NoticeKind } from './texts'

/** How long a message may lie unread before a letter goes out (minutes). */
export const unreadMinutesMax = 10

const jobName = (event: string): string => `notices.${event}`

/** Listens to an event with the notices made of it: `on(orderFunded, tells(orderFunded))`. */
export const tells = <P extends Payload>(event: EventKind<P>) => after<P>(jobName(event.name))

type DraftNotices<P> = (tx: Tx, kind: NoticeKind, payload: P) => Promise<NoticeDraft[]>

const handle = <P extends Payload>(events: readonly string[], drafts: DraftNotices<P>): void => {
  for (const event of events) {
    handleJob<P>(jobName(event), ({ db }, payload) =>
      inTransaction(db, async (tx) => {
        for (const draft of await drafts(tx, event as NoticeKind, payload)) await tellMember(tx, draft)
      }),
    )
  }
}

type Sent = { messageId: string; threadId: string; senderId: string; recipientId: string; at: Date }

const messageDraft = async (tx: Tx, sent: Sent) => {
  const href = `/messages/${sent.threadId}`
  const news = await messageNews(tx, { ...sent, href })
  if (!news?.isUnread) return null
  const params = { who: news.who, title: news.title }
  const draft = { memberId: sent.recipientId, kind: 'message.received', params, href, at: sent.at } as const
  return { draft, isTold: news.isTold }
}

const unreadJob = 'notices.message-unread'

/** A message is in the site at once; the letter waits, and is not sent when it was read meanwhile. */
const handleMessages = (): void => {
  handleJob<Sent>(jobName('message.sent'), ({ db }, sent) =>
    inTransaction(db, async (tx) => {
      const found = await messageDraft(tx, sent)
      if (!found || found.isTold) return
      await tellMember(tx, found.draft)
      await enqueue(tx, { name: unreadJob, startAfter: later(sent.at, { minutes: unreadMinutesMax }) }, sent)
    }),
  )
  handleJob<Sent>(unreadJob, ({ db }, sent) =>
    inTransaction(db, async (tx) => {
      const found = await messageDraft(tx, sent)
      if (found) await sendLetter(tx, found.draft)
    }),
  )
}

/** Says what the jobs of this module do. Called once per process, by `app.ts`. */
export const installNotices = (): void => {
  handle(
    [
      'order.offered',
      'order.countered',
      'order.agreed',
      'order.declined',
      'order.funded',
      'order.delivered',
      'order.delivery-withdrawn',
      'order.revision-asked',
      'order.completed',
      'order.cancelled',
      'order.changed',
      'order.split',
      'order.merged',
      'order.request-made',
      'order.request-answered',
      'order.reminded',
      'order.due-soon',
    ],
    orderDrafts,
  )
  handle(['proposal.sent', 'proposal.changed', 'proposal.withdrawn', 'proposal.declined'], proposalDrafts)
  handle(['job.changed', 'job.ended'], jobDrafts)
  handle(['question.asked', 'question.answered'], questionDrafts)
  handle(['freelancer.invited'], invitationDrafts)
  handle(['review.written', 'review.revealed'], reviewDrafts)
  handle(['tier.changed'], tierDrafts)
  handle(['client-tier.changed'], clientTierDrafts)
  handle(['rank.warned'], warningDrafts)
  handle(['policy.announced', 'policy.withdrawn'], policyDrafts)
  handle(['verification.changed'], verificationDrafts)
  handle(['charge.failed'], chargeDrafts)
  handleMessages()
}
