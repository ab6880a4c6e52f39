import type { Tx } from '../../platform/db'
import { subscribe } from '../../platform/events'
import { defineNotices } from '../../platform/notices'
import { type VerificationNews, verificationChanged } from './events'
import { noticeTexts } from './texts'

const notify = defineNotices(noticeTexts, { quiet: ['verification.submitted', 'verification.confirmed'] })

/** What operators decided; whoever sent documents, signed or typed the code in knows it. */
const decisionDrafts = async (_tx: Tx, { memberId, kind, outcome, at }: VerificationNews) => {
  if (outcome !== 'approved' && outcome !== 'rejected') return []
  const about = { params: { note: kind }, href: '/my/verification', at }
  return [{ memberId, kind: `verification.${outcome}` as const, ...about }]
}

export const subscriptions = [subscribe(verificationChanged, notify(decisionDrafts))]
