import type { Tx } from '../../platform/db'
import { asJob, subscribe } from '../../platform/events'
import { defineNotices } from '../../platform/notices'
import { textFlagged } from '../guard'
import {
  type AppealNews,
  appealOverturned,
  appealUpheld,
  reportDecided,
  type SanctionNews,
  sanctionEnded,
  sanctionImposed,
} from './events'
import { quietJob } from './listeners'
import { reportInNotice, sanctionInNotice } from './queries-notices'
import { noticeTexts } from './texts'

const notify = defineNotices(noticeTexts)

const reporterDrafts = async (tx: Tx, { reportId, at }: { reportId: string; at: Date }) => {
  const report = await reportInNotice(tx, reportId)
  if (!report) return []
  const kind = report.status === 'dismissed' ? ('report.dismissed' as const) : ('report.acted' as const)
  return [
    { memberId: report.reporterId, kind, params: { note: report.subjectKind }, href: '/my/reports', at },
  ]
}

type PersonKind = 'sanction.imposed' | 'sanction.ended' | 'appeal.upheld' | 'appeal.overturned'

const personDrafts = (kind: PersonKind) => async (tx: Tx, news: { sanctionId: string; at: Date }) => {
  const { sanctionId, at } = news
  const found = await sanctionInNotice(tx, sanctionId)
  if (!found) return []
  const href = `/my/sanctions/${sanctionId}`
  return [{ memberId: found.memberId, kind, params: { note: found.kind }, href, at }]
}
const sanctionDrafts = (kind: PersonKind) => (tx: Tx, news: SanctionNews) => personDrafts(kind)(tx, news)
const appealDrafts = (kind: PersonKind) => (tx: Tx, news: AppealNews) => personDrafts(kind)(tx, news)

export const subscriptions = [
  subscribe(textFlagged, asJob(quietJob)),
  subscribe(reportDecided, notify(reporterDrafts)),
  subscribe(sanctionImposed, notify(sanctionDrafts('sanction.imposed'))),
  subscribe(sanctionEnded, notify(sanctionDrafts('sanction.ended'))),
  subscribe(appealUpheld, notify(appealDrafts('appeal.upheld'))),
  subscribe(appealOverturned, notify(appealDrafts('appeal.overturned'))),
]
