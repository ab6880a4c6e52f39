import { subscribe } from '../../platform/events'
import { defineNotices } from '../../platform/notices'
import { heldDecided } from './events'
import { noticeTexts } from './texts'

const notify = defineNotices(noticeTexts)

export const subscriptions = [
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
