// Whose turn it is on a running order, until when, and what then happens by itself (§3.1): pure.
import { addDays, earlier, startOf } from '../../platform/clock'
import { isFinal, mayDispute, type Status } from './lifecycle'
import {
  autoAcceptAt,
  fundBy,
  inspectionFrom,
  isOverdue,
  mayRemind,
  offerOpenUntil,
  reminderRunsOutAt,
  requestOpenUntil,
  silenceOutcome,
} from './rules'

type Side = 'client' | 'freelancer'

export interface Turn {
  readonly side: Side | 'operator'
  readonly kind:
    | 'offer'
    | 'fund'
    | 'deliver'
    | 'overdue'
    | 'inspect'
    | 'request'
    | 'cancel-request'
    | 'decision'
    | 'silent-working'
    | 'silent-delivered'
  /** Null where nothing happens by itself. */
  readonly until: Date | null
}

/** A formal reminder that the other side has not answered yet. */
export interface OpenReminder {
  readonly byRole: Side
  /** From when on its days count. */
  readonly from: Date
}

interface RunningOrder {
  status: Status
  offeredBy: Side
  offeredAt: Date
  agreedAt: Date | null
  dueOn: string
  deliveredAt: Date | null
  inspectedFrom: Date | null
  disputedAt: Date | null
}

interface OpenRequest {
  kind: string
  byRole: string
  from: Date
}

const otherOf = (side: string): Side => (side === 'client' ? 'freelancer' : 'client')

const lastMinuteOf = (on: string): Date => earlier(startOf(addDays(on, 1)), { minutes: 1 })

const turnByStatus = (order: RunningOrder, at: Date): Turn | null => {
  const { status, offeredBy, offeredAt, agreedAt, deliveredAt, inspectedFrom, dueOn } = order
  if (status === 'offered')
    return { side: otherOf(offeredBy), kind: 'offer', until: offerOpenUntil(offeredAt) }
  if (status === 'agreed' && agreedAt) return { side: 'client', kind: 'fund', until: fundBy(agreedAt) }
  if (status === 'delivered' && deliveredAt) {
    const until = autoAcceptAt(inspectionFrom({ deliveredAt, inspectedFrom }))
    return { side: 'client', kind: 'inspect', until }
  }
  if (status !== 'working') return null
  if (isOverdue(order, at)) return { side: 'freelancer', kind: 'overdue', until: null }
  return { side: 'freelancer', kind: 'deliver', until: lastMinuteOf(dueOn) }
}

/** A reminder ends an order only as its silence would; a delivery may be accepted by itself sooner. */
const turnByReminder = (order: RunningOrder, reminder: OpenReminder, usual: Turn | null): Turn | null => {
  const side = otherOf(reminder.byRole)
  const outcome = silenceOutcome(order.status, side)
  const until = reminderRunsOutAt(reminder.from)
  if (outcome === null || (outcome === 'accept' && usual?.until && usual.until <= until)) return usual
  return { side, kind: outcome === 'accept' ? 'silent-delivered' : 'silent-working', until }
}

const turnByRequest = ({ kind, byRole, from }: OpenRequest, at: Date): Turn => {
  const until = requestOpenUntil(from)
  if (kind !== 'cancel') return { side: otherOf(byRole), kind: 'request', until }
  if (at >= until) return { side: 'operator', kind: 'decision', until: null }
  return { side: otherOf(byRole), kind: 'cancel-request', until }
}

/** Whether a side may formally remind the other now: it has been silent for long, and was not reminded since (§3.1). */
export const mayRemindNow = (
  order: RunningOrder & { otherSpokeAt: Date | null; reminder: { byRole: Side } | null },
  role: string,
  at: Date,
): boolean =>
  mayDispute(order) && order.reminder?.byRole !== role && mayRemind(order.otherSpokeAt ?? order.offeredAt, at)

/** Null for an order that has ended, and for one that a dispute has stopped. */
export const turnOf = (
  order: RunningOrder,
  open: { request: OpenRequest | undefined; reminder: OpenReminder | null },
  at: Date,
): Turn | null => {
  if (isFinal(order.status) || order.disputedAt) return null
  const usual = turnByStatus(order, at)
  if (open.reminder) {
    const reminded = turnByReminder(order, open.reminder, usual)
    if (reminded !== usual) return reminded
  }
  return open.request ? turnByRequest(open.request, at) : usual
}
