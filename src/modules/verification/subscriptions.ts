import { subscribe } from '../../platform/events'
import { defineNotices } from '../../platform/notices'
import { verificationChanged } from './events'
import { noticeTexts } from './texts'

const notify = defineNotices(noticeTexts, { quiet: ['verification.submitted', 'verification.confirmed'] })

export const subscriptions = [
  subscribe(
    verificationChanged,
    notify(async (_tx, { memberId, kind, outcome, at }) => [
      { memberId, kind: `verification.${outcome}`, params: { note: kind }, href: '/my/verification', at },
    ]),
  ),
]
