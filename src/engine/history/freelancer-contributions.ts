import { addDays, dateOf, monthsLater, startOf } from '../../platform/calendar'
import { orderAsOf } from '../facts/as-of'
import type { OrderFact } from '../facts/facts'
import { graceDays, isWon, type OrderRatio, orderParts, rewardPart } from '../measure/measure-orders'
import { type Obligation, replyPart } from '../measure/measure-replies'
import type { Moment } from '../measure/moment'
import type { ReplySpan } from '../measure/reply-spans'
import type { MetricKey } from '../policy/metrics'
import type { Contribution, TimedContribution } from './contributions'
import type { Mark } from './walker'

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

type FreelancerContribution = TimedContribution<MetricKey>
type FreelancerMark = Mark<MetricKey, Turn>
export interface TimedMarks {
  readonly contribution: FreelancerContribution
  readonly marks: readonly FreelancerMark[]
}

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

/** Marks of one fact. What somebody did has no turn; what time does names the metrics it may change. */
const marksOf = (contribution: FreelancerContribution) => ({
  deeds: (...times: readonly (Date | null | undefined)[]): FreelancerMark[] =>
    times.flatMap((at) => (at ? [{ at, turn: null, changes: contribution, id: contribution.id }] : [])),
  turns: (turn: Turn, metrics: readonly MetricKey[], ...times: readonly Date[]): FreelancerMark[] =>
    times.map((at) => ({ at, turn, changes: contribution, id: contribution.id, metrics })),
})

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

export const timedOrder = (order: OrderFact): TimedMarks => {
  const { id, contract, mode, agreedAt, fundedAt, endedAt, dueOn, rating, status } = order
  const { earlierDueDates = [], deliveries = [] } = order
  const contribution: FreelancerContribution = {
    id,
    order: { id, contract, agreedAt },
    partsAt: (moment) => partsOfOrder(order, moment),
  }
  const { deeds, turns } = marksOf(contribution)
  const overdue = dueOn === null ? [] : [overdueAt(dueOn)]
  const earlierOverdue = earlierDueDates.flatMap((each) => (each.dueOn ? [overdueAt(each.dueOn)] : []))
  return {
    contribution,
    marks: [
      ...deeds(agreedAt, fundedAt, endedAt, rating?.revealedAt, ...earlierDueDates.map(({ until }) => until)),
      ...deeds(...deliveries.flatMap(({ at, until }) => [at, until]), ...earlierOverdue),
      ...(mode === 'project'
        ? turns('order-leaves-year', byAgreement, ...leavesYear(agreedAt))
        : deeds(...leavesYear(agreedAt))),
      ...(endedAt ? turns('order-leaves-year', byEnd, ...leavesYear(endedAt)) : []),
      // Of an order that is not in work any more it is past; whoever looks back wants the instant all the same.
      ...(status === 'working' ? turns('order-goes-overdue', byAgreement, ...overdue) : deeds(...overdue)),
    ],
  }
}

const knownAt = (obligation: Obligation, at: Date): Obligation =>
  obligation.answeredAt && obligation.answeredAt > at ? { ...obligation, answeredAt: null } : obligation

/** What one obligation adds at a moment: nothing before it was one, and nothing once another took its place. */
export const replyPartAt = ({ obligation, from, until }: ReplySpan, moment: Moment) =>
  moment.at < from || (until && moment.at >= until) ? null : replyPart(knownAt(obligation, moment.at), moment)

/** An answer in time counts at once and the due hour then changes nothing; a late one changes nothing any more. */
export const timedReply = (span: ReplySpan): TimedMarks => {
  const { obligation, from, until } = span
  const { answeredAt, dueAt, startedAt, thread } = obligation
  const contribution: FreelancerContribution = {
    id: thread,
    order: null,
    partsAt: (moment) => {
      const part = replyPartAt(span, moment)
      return part ? [{ metric: 'reply-rate', category: null, ...part }] : []
    },
  }
  const { deeds, turns } = marksOf(contribution)
  const due = answeredAt
    ? deeds(answeredAt <= dueAt ? answeredAt : dueAt)
    : turns('reply-falls-due', byReply, dueAt)
  return {
    contribution,
    marks: [
      ...deeds(from > startedAt ? from : null, until),
      ...due,
      ...turns('reply-leaves-year', byReply, ...leavesYear(startedAt)),
    ],
  }
}
