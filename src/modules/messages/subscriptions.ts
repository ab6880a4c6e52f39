import { subscribe } from '../../platform/events'
import { defineNotices } from '../../platform/notices'
import { disclosureDecided, disclosureRequested, heldDecided } from './events'
import { shownNameOf } from './queries-list'
import { noticeTexts } from './texts'

const notify = defineNotices(noticeTexts)

const disclosureHref = (threadId: string): string => `/messages/${threadId}#composer`

export const subscriptions = [
  subscribe(
    disclosureRequested,
    notify(async (tx, { threadId, askerId, answererId, at }) => [
      {
        memberId: answererId,
        kind: 'disclosure.requested',
        params: { who: await shownNameOf(tx, { threadId, memberId: askerId }) },
        href: disclosureHref(threadId),
        at,
      },
    ]),
  ),
  subscribe(
    disclosureDecided,
    notify(async (tx, { threadId, askerId, answererId, outcome, at }) => [
      {
        memberId: askerId,
        kind: `disclosure.${outcome}`,
        params: { who: await shownNameOf(tx, { threadId, memberId: answererId }) },
        href: disclosureHref(threadId),
        at,
      },
    ]),
  ),
  subscribe(
    heldDecided,
    notify(async (_tx, { senderId, threadId, outcome, reason, at }) => [
      {
        memberId: senderId,
        kind: `message.${outcome}`,
        params: { note: reason ?? '' },
        href: `/messages/${threadId}`,
        at,
      },
    ]),
  ),
]
