import { addDays, dateOf, monthsLater, startOf } from '../../platform/calendar'
import { orderAsOf } from '../facts/fact-history'
import type { OrderFact } from '../facts/facts'
import { graceDays, isWon, type OrderRatio, orderParts, rewardPart } from '../measure/measure-orders'
import { type Obligation, type ReplySpan, replyPart } from '../measure/measure-replies'
import type { Moment } from '../measure/moment'
import type { MetricKey } from '../policy/metrics'
import type { Contribution } from './contributions'
import { type TimedFact, timedFact } from './walker'

/** What time alone does to a freelancer's standing. */
export type Turn =
  | 'login-ages'
  | 'vacation-begins'
  | 'vacation-ends'
  | 'order-leaves-year'
  | 'order-goes-overdue'
  | 'reply-falls-due'
  | 'reply-leaves-year'
  | 'calendar-shifts'
  | 'warning-ends'

type FreelancerTimedFact = TimedFact<MetricKey, Turn>

export const byAgreement: readonly MetricKey[] = ['completion-rate']
export const byEnd: readonly MetricKey[] = [
  'mean-rating',
  'satisfied-share',
  'task-approval',
  'earned-reward',
]
export const byReply: readonly MetricKey[] = ['reply-rate']

/** The window is open at its far end: a fact leaves it at the very instant one year on. */
const leavesYear = (happenedAt: Date): Date[] => {
  const left = monthsLater(happenedAt, 12)
  const nextDay = new Date(left.getTime() + 24 * 3_600_000)
  // On 29 February the window starts on the 28th once more, so a fact of that day returns and leaves a second time.
  return dateOf(nextDay).endsWith('-02-29') ? [left, nextDay] : [left]
}

const ratios = Object.keys(orderParts) as OrderRatio[]

const partsOfOrder = (known: OrderFact, moment: Moment): Contribution<MetricKey>[] => {
  if (known.agreedAt > moment.at) return []
  const order = orderAsOf(known, moment.at)
  const parts: Contribution<MetricKey>[] = []
  for (const metric of ratios) {
    const part = orderParts[metric](order, moment)
    if (part) parts.push({ metric, category: null, ...part })
  }
  if (isWon(order)) parts.push({ metric: 'orders-won', category: null, n: 1n, d: 1n })
  const yen = rewardPart(order, moment)
  if (yen > 0n) parts.push({ metric: 'earned-reward', category: order.category, n: yen, d: 0n })
  return parts
}

const overdueAt = (dueOn: string): Date => startOf(addDays(dueOn, graceDays + 1))

export const timedOrder = (order: OrderFact): FreelancerTimedFact => {
  const { id, contract, mode, agreedAt, fundedAt, endedAt, dueOn, rating, status } = order
  const { earlierDueDates = [], deliveries = [] } = order
  const overdue = dueOn === null ? [] : [overdueAt(dueOn)]
  const earlierOverdue = earlierDueDates.flatMap((each) => (each.dueOn ? [overdueAt(each.dueOn)] : []))
  const partsAt = (moment: Moment) => partsOfOrder(order, moment)
  return timedFact({ id, order: { id, contract, agreedAt }, partsAt }, [
    [null, [agreedAt, fundedAt, endedAt, rating?.revealedAt, ...earlierDueDates.map(({ until }) => until)]],
    [null, [...deliveries.flatMap(({ at, until }) => [at, until]), ...earlierOverdue]],
    mode === 'project'
      ? ['order-leaves-year', leavesYear(agreedAt), byAgreement]
      : [null, leavesYear(agreedAt)],
    ['order-leaves-year', endedAt ? leavesYear(endedAt) : [], byEnd],
    // Of an order that is not in work any more it is past; whoever looks back wants the instant all the same.
    status === 'working' ? ['order-goes-overdue', overdue, byAgreement] : [null, overdue],
  ])
}

const knownAt = (obligation: Obligation, at: Date): Obligation =>
  obligation.answeredAt && obligation.answeredAt > at ? { ...obligation, answeredAt: null } : obligation

/** What one obligation adds: nothing before it was one, and nothing once another took its place. */
export const replyContribution = ({ obligation, from, until }: ReplySpan) => ({
  id: obligation.thread,
  order: null,
  partsAt: (moment: Moment) => {
    const isOne = moment.at >= from && !(until && moment.at >= until)
    const part = isOne ? replyPart(knownAt(obligation, moment.at), moment) : null
    return part ? [{ metric: 'reply-rate' as const, category: null, ...part }] : []
  },
})

/** An answer in time counts at once and the due hour then changes nothing; a late one changes nothing any more. */
export const timedReply = (span: ReplySpan): FreelancerTimedFact => {
  const { answeredAt, dueAt, startedAt } = span.obligation
  return timedFact(replyContribution(span), [
    [null, [span.from > startedAt ? span.from : null, span.until]],
    answeredAt ? [null, [answeredAt <= dueAt ? answeredAt : dueAt]] : ['reply-falls-due', [dueAt], byReply],
    ['reply-leaves-year', leavesYear(startedAt), byReply],
  ])
}
