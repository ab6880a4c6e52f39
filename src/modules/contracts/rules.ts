// The other pure rules of contracts: deadlines, silence, pieces, shares.
import { addDays, addMonths, type Duration, dateOf, earlier, later, type On } from '../../platform/clock'
import type { Status } from './lifecycle'

/** Default durations (§3.1); settings of the site. */
export const days = {
  offerOpen: 7,
  fundBy: 14,
  autoAccept: 14,
  acceptNotices: [7, 3, 1],
  requestOpen: 7,
  silence: 7,
  afterReminder: 7,
  idle: 365,
  idleNotice: 30,
  paymentMax: 59,
} as const

const after = (at: Date, n: number): Date => later(at, { days: n } satisfies Duration)

export const offerOpenUntil = (offeredAt: Date): Date => after(offeredAt, days.offerOpen)
export const fundBy = (agreedAt: Date): Date => after(agreedAt, days.fundBy)
export const autoAcceptAt = (deliveredAt: Date): Date => after(deliveredAt, days.autoAccept)
export const requestOpenUntil = (askedAt: Date): Date => after(askedAt, days.requestOpen)
/** When a formally reminded side that stays silent loses (§3.1 Silence). */
export const reminderRunsOutAt = (remindedAt: Date): Date => after(remindedAt, days.afterReminder)

/** The notices before auto-acceptance that are due by now, most urgent first: 'accept-1' means one day is left. */
export const acceptNoticesDue = (deliveredAt: Date, at: Date): string[] =>
  days.acceptNotices
    .filter((left) => at >= earlier(autoAcceptAt(deliveredAt), { days: left }))
    .map((left) => `accept-${left}`)
    .reverse()

/** A side may be reminded formally after 7 days without a word from it. */
export const mayRemind = (silentSince: Date, at: Date): boolean => at >= after(silentSince, days.silence)

/** What becomes of an order whose other side stays silent after a reminder (§3.1). */
export const silenceOutcome = (
  status: Status,
  silentSide: 'client' | 'freelancer',
): 'accept' | 'refund' | null => {
  if (status === 'delivered') return silentSide === 'client' ? 'accept' : null
  return status === 'working' ? 'refund' : null
}

const monthEnd = (on: On): On => addDays(`${addMonths(`${on.slice(0, 7)}-01`, 1)}`, -1)

/**
 * The date a reward is paid out when it was released on `on` (§4.4): closing on the 15th pays at month
 * end, closing at month end pays on the 15th. Moved earlier for holidays by the payouts module.
 */
export const payoutOn = (on: On): On => {
  if (Number(on.slice(8)) <= 15) return monthEnd(on)
  return addDays(monthEnd(on), 15)
}

/** The latest payment date that the law allows: receipt counts as the first day (§3.7). */
export const paymentLimitOn = (receivedOn: On): On => addDays(receivedOn, days.paymentMax)

export interface Piece {
  title: string
  priceYen: bigint
  dueOn: On
}

export type PieceFault = 'too-few-pieces' | 'too-many-pieces' | 'pieces-do-not-add-up' | 'piece-too-cheap'

export const piecesMax = 100
export const priceMin = 500n

/** Whether pieces may stand for an order of this price: the sum agrees to the yen (§3.2). */
export const pieceFault = (priceYen: bigint, pieces: readonly Piece[]): PieceFault | null => {
  if (pieces.length < 2) return 'too-few-pieces'
  if (pieces.length > piecesMax) return 'too-many-pieces'
  if (pieces.some((piece) => piece.priceYen < priceMin)) return 'piece-too-cheap'
  return pieces.reduce((sum, piece) => sum + piece.priceYen, 0n) === priceYen ? null : 'pieces-do-not-add-up'
}

/** Divides a price into n pieces as equal as whole yen allow; the first ones carry the remainder. */
export const evenPieces = (order: { title: string; priceYen: bigint; dueOn: On }, n: number): Piece[] => {
  const count = BigInt(n)
  const remainder = order.priceYen % count
  return Array.from({ length: n }, (_, i) => ({
    title: `${order.title}（${i + 1}/${n}）`.slice(0, 100),
    priceYen: order.priceYen / count + (BigInt(i) < remainder ? 1n : 0n),
    dueOn: order.dueOn,
  }))
}

/** Overdue in the sense of the completion rate: still working more than 30 days after the due date (§2.2). */
export const isLongOverdue = (order: { status: Status; dueOn: On }, at: Date): boolean =>
  order.status === 'working' && addDays(order.dueOn, 30) < dateOf(at)

export const isOverdue = (order: { status: Status; dueOn: On }, at: Date): boolean =>
  order.status === 'working' && order.dueOn < dateOf(at)

/** Which day's fee schedule holds for an order: that of its agreement, whatever comes later (§4.1). */
export const feeDateOf = (order: { agreedAt: Date | null; offeredAt: Date }): On =>
  dateOf(order.agreedAt ?? order.offeredAt)
