import {
  type ClientHistory,
  jobAsOf,
  type MovedDeadline,
  type PlacedOrder,
  type PostedJob,
  placedAsOf,
} from '../facts/client-facts'
import {
  choosingDays,
  days,
  fundingDays,
  isInArrears,
  jobResult,
  leaves,
  mirrored,
} from '../measure/measure-client'
import { type ReplySpan, replySpans } from '../measure/measure-replies'
import type { Moment } from '../measure/moment'
import type { ClientMetricKey } from '../policy/client-metrics'
import type { Contribution } from './contributions'
import { replyContribution } from './freelancer-contributions'
import { type TimedFact, timedFact } from './walker'

/** What time alone does to a client's standing. */
export type ClientTurn =
  | 'order-leaves-window'
  | 'money-goes-late'
  | 'deadline-passes'
  | 'choosing-ends'
  | 'job-leaves-window'
  | 'reply-falls-due'
  | 'reply-leaves-window'
  | 'calendar-shifts'

type ClientTimedFact = TimedFact<ClientMetricKey, ClientTurn>

const part = (metric: ClientMetricKey, n: bigint, d: bigint): Contribution<ClientMetricKey> => ({
  ...{ metric, category: null, n, d },
})

const orderParts = (known: PlacedOrder, moment: Moment): Contribution<ClientMetricKey>[] => {
  if (known.agreedAt > moment.at) return []
  const order = placedAsOf(known, moment.at)
  const { outcome, endedAt, paidYen, review } = order
  const late = isInArrears(order, moment) ? [part('arrears', 1n, 0n)] : []
  if (outcome !== 'completed' || endedAt === null || endedAt <= moment.from) return late
  const paid = [...late, part('paid-total', paidYen, 0n)]
  if (!review) return paid
  const unfair = part('unfair-price', review.priceUnfair ? 1n : 0n, 1n)
  return [...paid, part('mean-rating', BigInt(review.score), 1n), unfair]
}

const timedOrder = (order: PlacedOrder): ClientTimedFact => {
  const { id, agreedAt, fundedAt, endedAt, review } = order
  return timedFact({ id, order: null, partsAt: (moment) => orderParts(order, moment) }, [
    [null, [agreedAt, fundedAt, endedAt, review?.revealedAt]],
    ['money-goes-late', [days(agreedAt, fundingDays)]],
    ['order-leaves-window', endedAt ? leaves(endedAt) : []],
  ])
}

interface JobContributions {
  readonly orders: readonly PlacedOrder[]
  readonly moved: readonly MovedDeadline[]
}

const jobParts = (job: PostedJob, { orders, moved }: JobContributions, moment: Moment) => {
  if (job.postedAt > moment.at) return []
  const known = orders.filter(({ agreedAt }) => agreedAt <= moment.at)
  const ordersThen = known.map((order) => placedAsOf(order, moment.at))
  const result = jobResult(jobAsOf(job, moved, moment.at), ordersThen, moment)
  return result ? [part('order-rate', BigInt(result.completed), BigInt(Math.max(1, result.ordered)))] : []
}

const timedJob = (job: PostedJob, { orders, moved }: JobContributions): ClientTimedFact => {
  const { id, postedAt, until, endedAt } = job
  const deadlines = [until, ...moved.map(({ before }) => before)]
  const closings = [...deadlines, ...(endedAt ? [endedAt] : [])]
  return timedFact({ id, order: null, partsAt: (moment) => jobParts(job, { orders, moved }, moment) }, [
    [null, [postedAt, endedAt, ...moved.map((move) => move.at)]],
    [null, orders.flatMap((order) => [order.agreedAt, order.endedAt])],
    ['deadline-passes', deadlines],
    ['choosing-ends', deadlines.map((deadline) => days(deadline, choosingDays))],
    ['job-leaves-window', closings.flatMap(leaves)],
  ])
}

const timedReply = (span: ReplySpan): ClientTimedFact => {
  const { obligation, from, until } = span
  return timedFact(replyContribution(span), [
    [null, [from, until, obligation.answeredAt]],
    ['reply-falls-due', [obligation.dueAt]],
    ['reply-leaves-window', leaves(obligation.startedAt)],
  ])
}

/** Everything of a client's history that adds up. */
export const timedFactsOf = ({ facts, earlier }: ClientHistory): ClientTimedFact[] => [
  ...facts.orders.map(timedOrder),
  ...facts.jobs.map((job) =>
    timedJob(job, {
      orders: facts.orders.filter(({ jobId }) => jobId === job.id),
      moved: earlier.deadlines.filter(({ jobId }) => jobId === job.id),
    }),
  ),
  ...replySpans(mirrored(facts.messages)).map(timedReply),
]
