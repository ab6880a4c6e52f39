import { later } from '../../platform/clock'
import { inTransaction, type Tx } from '../../platform/db'
import { enqueue } from '../../platform/enqueue'
import { noticeJobName, type Payload } from '../../platform/events'
import { defineJob, type WorkContext } from '../../platform/jobs'
import type { NoticeJob } from '../../platform/module'
import type { NoticeDraft, NoticeKinds } from '../../platform/notices'
import { sendDigest } from './commands/send-digest'
import { tellMember } from './commands/tell-member'
import { sendLetter } from './letter'
import { messageInNotice } from './queries-messages'
import { membersWithDigest } from './queries-settings'
import { noticeTexts } from './texts'
import { lastDigest } from './topics'

/** How long a message may lie unread before a letter goes out (minutes). */
export const unreadMinutesMax = 10

/** Keeps and sends what the modules draft about one event; null for an event that nobody is told of. */
export const noticeJob: NoticeJob = (event, subscriptions) => {
  const sources = subscriptions.flatMap(({ reactions }) =>
    reactions.flatMap((one) => (one.kind === 'notice' ? [one.source] : [])),
  )
  if (sources.length === 0) return null
  return defineJob<Payload>(noticeJobName(event), ({ db }, payload) =>
    inTransaction(db, async (tx) => {
      for (const { draft, kinds } of sources)
        for (const drafted of await draft(tx, payload as never)) await tellMember(tx, drafted, kinds)
    }),
  )
}

interface MessagePayload extends Record<string, string | Date> {
  threadId: string
  senderId: string
  recipientId: string
  at: Date
}

/** The site shows it at once; a letter goes out only if it is still unread later. */
export const messageKinds: NoticeKinds = { words: noticeTexts, quiet: new Set(['message.received']) }

const messageDraft = async (tx: Tx, sent: MessagePayload) => {
  const href = `/messages/${sent.threadId}`
  const message = await messageInNotice(tx, { ...sent, href })
  if (!message?.isUnread) return null
  const params = { who: message.who, title: message.title }
  const draft: NoticeDraft = {
    memberId: sent.recipientId,
    kind: 'message.received',
    params,
    href,
    at: sent.at,
  }
  return { draft, isTold: message.isTold }
}

export const unreadJob = defineJob<MessagePayload>('notices.message-unread', ({ db }, sent) =>
  inTransaction(db, async (tx) => {
    const found = await messageDraft(tx, sent)
    if (found) await sendLetter(tx, found.draft, messageKinds)
  }),
)

/** A message is in the site at once; the letter waits, and is not sent when it was read meanwhile. */
export const messageJob = defineJob<MessagePayload>('notices.message.sent', ({ db }, sent) =>
  inTransaction(db, async (tx) => {
    const found = await messageDraft(tx, sent)
    if (!found || found.isTold) return
    await tellMember(tx, found.draft, messageKinds)
    const startAfter = later(sent.at, { minutes: unreadMinutesMax })
    await enqueue(tx, { name: unreadJob.name, startAfter }, sent)
  }),
)

const digestsMax = 500

/** The letters of the morning: each person's in a transaction of its own, so that what is sent is taken, and nothing else. */
export const sweepDigests = async ({ db, at }: WorkContext): Promise<void> => {
  const before = lastDigest(at)
  for (const memberId of await membersWithDigest(db, { before, max: digestsMax }))
    await inTransaction(db, (tx) => sendDigest(tx, { memberId, before, at }))
}
