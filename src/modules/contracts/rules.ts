// The other pure rules of contracts: deadlines, silence, pieces, shares.

import { withEnding } from '../../platform/clean-text'
import {
  addDays,
  type CivilDate,
  type Duration,
  dateOf,
  daysBetween,
  earlier,
  later,
} from '../../platform/clock'
import type { Fault, Status } from './lifecycle'

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
} as const

const after = (at: Date, n: number): Date => later(at, { days: n } satisfies Duration)

/** How long an order stood still for a dispute. */
export interface Stop {
  from: Date
  until: Date
}

/** A period that was running when the order stopped counts from so much later: what remained of it then remains after (§5.3). */
export const countedFrom = (from: Date, stop: Stop): Date =>
  new Date(from.getTime() + stop.until.getTime() - stop.from.getTime())

/** Days by which the due date of an order moves that stood still: each one begun (§5.3). */
export const daysStopped = ({ from, until }: Stop): number =>
  Math.ceil((until.getTime() - from.getTime()) / 86_400_000)

/** From when on a delivery's inspection counts. */
export const inspectionFrom = (order: { deliveredAt: Date; inspectedFrom: Date | null }): Date =>
  order.inspectedFrom ?? order.deliveredAt

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

export interface Piece {
  title: string
  priceYen: bigint
  dueOn: CivilDate
}

export type PieceFault = 'too-few-pieces' | 'too-many-pieces' | 'pieces-do-not-add-up' | 'piece-too-cheap'

export const piecesMax = 100
/** Characters of an order's title and brief; a brief may hold that of a job, or of many merged orders. */
export const titleMax = 100
export const briefMax = 20_000
export const priceMin = 500n

/** Whether pieces may stand for an order of this price: the sum agrees to the yen (§3.2). */
export const pieceFault = (priceYen: bigint, pieces: readonly Piece[]): PieceFault | null => {
  if (pieces.length < 2) return 'too-few-pieces'
  if (pieces.length > piecesMax) return 'too-many-pieces'
  if (pieces.some((piece) => piece.priceYen < priceMin)) return 'piece-too-cheap'
  return pieces.reduce((sum, piece) => sum + piece.priceYen, 0n) === priceYen ? null : 'pieces-do-not-add-up'
}

/** Divides a price into n pieces as equal as whole yen allow; the first ones carry the remainder. */
export const evenPieces = (
  order: { title: string; priceYen: bigint; dueOn: CivilDate },
  n: number,
): Piece[] => {
  const count = BigInt(n)
  const remainder = order.priceYen % count
  return Array.from({ length: n }, (_, i) => ({
    title: withEnding(order.title, `（${i + 1}/${n}）`, titleMax),
    priceYen: order.priceYen / count + (BigInt(i) < remainder ? 1n : 0n),
    dueOn: order.dueOn,
  }))
}

export const priceMax = 100_000_000n

/** How a dispute ends its order: work that was delivered and is paid whole, by no fault of the freelancer, is completed (§5.3). */
export const disputeOutcome = (
  order: { status: Status; priceYen: bigint },
  end: { rewardYen: bigint; fault: Fault },
): 'completed' | 'cancelled' =>
  order.status === 'delivered' && end.rewardYen === order.priceYen && end.fault !== 'freelancer'
    ? 'completed'
    : 'cancelled'

export type MergeFault = 'nothing-to-merge' | 'order-not-found' | 'merged-too-dear'

interface Part {
  title: string
  brief: string
  priceYen: bigint
  dueOn: CivilDate
}

/**
 * Whether orders may become one: all of one contract, every one that was named, and no dearer together than an order
 * may be (§3.1). What is not of the contract is not there.
 */
export const mergeFault = (
  order: { contractId: string; priceYen: bigint },
  joining: readonly { contractId: string; priceYen: bigint }[],
  named: number,
): MergeFault | null => {
  if (named === 0) return 'nothing-to-merge'
  if (joining.length !== named || joining.some((other) => other.contractId !== order.contractId))
    return 'order-not-found'
  return priceOf([order, ...joining]) > priceMax ? 'merged-too-dear' : null
}

export const priceOf = (orders: readonly { priceYen: bigint }[]): bigint =>
  orders.reduce((sum, order) => sum + order.priceYen, 0n)

const withoutNumber = (title: string): string => title.replace(/（\d+\/\d+）$/, '')

/** What a merge begins with: pieces of one split take their old name back, briefs that differ follow one another. */
export const mergedTerms = (parts: readonly [Part, ...Part[]]): Part => {
  const [first] = parts
  const names = new Set(parts.map((part) => withoutNumber(part.title)))
  const briefs = new Set(parts.map((part) => part.brief))
  const named = parts.map((part) => [part.title, part.brief].filter(Boolean).join('\n'))
  return {
    title: names.size === 1 ? withoutNumber(first.title) : first.title,
    brief: briefs.size === 1 ? first.brief : withEnding(named.join('\n\n'), '', briefMax),
    priceYen: priceOf(parts),
    dueOn:
      parts
        .map((part) => part.dueOn)
        .sort()
        .at(-1) ?? first.dueOn,
  }
}

/** Overdue in the sense of the completion rate: still working more than 30 days after the due date (§2.2). */
export const isLongOverdue = (order: { status: Status; dueOn: CivilDate }, at: Date): boolean =>
  order.status === 'working' && addDays(order.dueOn, 30) < dateOf(at)

export const isOverdue = (order: { status: Status; dueOn: CivilDate }, at: Date): boolean =>
  order.status === 'working' && order.dueOn < dateOf(at)

/** What an order's content begins with: the job's brief; of several orders each names its own part of it first. */
export const offeredBrief = (title: string, jobBrief: string, orders: number): string =>
  withEnding(orders > 1 ? `${title}\n\n${jobBrief}` : jobBrief, '', briefMax)

/** A repeated order gets as many days as the one before had, from today; at least one (§3.6). */
export const sameTimeFrom = (order: { offeredAt: Date; dueOn: CivilDate }, at: Date): CivilDate =>
  addDays(dateOf(at), Math.max(1, daysBetween(dateOf(order.offeredAt), order.dueOn)))

/** Which day's fee schedule holds for an order: that of its agreement, whatever comes later (§4.1). */
export const feeDateOf = (order: { agreedAt: Date | null; offeredAt: Date }): CivilDate =>
  dateOf(order.agreedAt ?? order.offeredAt)

/** Whether other terms are offered or asked for at all. */
export const changesTerms = <T extends { title: string; brief: string; priceYen: bigint; dueOn: CivilDate }>(
  now: T,
  after: Pick<T, 'title' | 'brief' | 'priceYen' | 'dueOn'>,
): boolean => (['title', 'brief', 'priceYen', 'dueOn'] as const).some((item) => now[item] !== after[item])

/** While the price can still change: before agreeing, and until the order has ended (§3.1 price talk). */
export const mayTalkPrice = (status: Status): boolean =>
  status === 'offered' || status === 'agreed' || status === 'working' || status === 'delivered'
