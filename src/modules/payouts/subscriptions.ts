import type { Tx } from '../../platform/db'
import { subscribe } from '../../platform/events'
import { defineNotices } from '../../platform/notices'
import { formatMoney } from '../../ui'
import { type LineNews, lineReturned, type RunNews, runSent } from './events'
import { lineInNotice, linesInNotice } from './queries-notices'
import { noticeTexts } from './texts'

const notify = defineNotices(noticeTexts)

const sentDrafts = async (tx: Tx, { runId, at }: RunNews) =>
  (await linesInNotice(tx, runId)).map(({ memberId, amountYen, payOn }) => ({
    ...{ memberId, kind: 'payout.sent' as const, href: '/my/payouts', at },
    params: { title: payOn, note: formatMoney(amountYen) },
  }))

const returnedDrafts = async (tx: Tx, { lineId, at }: LineNews) => {
  const line = await lineInNotice(tx, lineId)
  if (!line) return []
  const params = { note: formatMoney(line.amountYen) }
  return [{ memberId: line.memberId, kind: 'payout.returned' as const, params, href: '/my/bank-account', at }]
}

export const subscriptions = [
  subscribe(runSent, notify(sentDrafts)),
  subscribe(lineReturned, notify(returnedDrafts)),
]
