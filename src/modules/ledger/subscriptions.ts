import type { Tx } from '../../platform/db'
import { subscribe } from '../../platform/events'
import { defineNotices } from '../../platform/notices'
import { chargeFailed } from './events'
import { chargeInNotice } from './queries-notices'
import { noticeTexts } from './texts'

const notify = defineNotices(noticeTexts)

const failureDrafts = async (tx: Tx, { chargeId, at }: { chargeId: string; at: Date }) => {
  const charge = await chargeInNotice(tx, chargeId)
  if (!charge) return []
  const { payerId, href, title } = charge
  return [{ memberId: payerId, kind: 'charge.failed' as const, params: { title }, href, at }]
}

export const subscriptions = [subscribe(chargeFailed, notify(failureDrafts))]
