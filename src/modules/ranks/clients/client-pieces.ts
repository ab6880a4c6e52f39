import type { Fraction } from '../engine/exact'
import { replyPart } from '../engine/measure-replies'
import type { Moment } from '../engine/moment'
import { type ReplySpan, replySpans } from '../engine/reply-spans'
import { type ClientCourse, jobThen, type MovedDeadline } from './client-course'
import { days, leaves } from './client-due'
import { type PlacedOrder, type PostedJob, placedAsOf } from './client-facts'
import type { ClientMetricKey } from './client-metrics'
import { choosingDays, fundingDays, isInArrears, jobResult, turned } from './measure-client'

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

/** What a fact adds to a figure; of a job, its share and one job more. */
export interface ClientPart extends Fraction {
  readonly metric: ClientMetricKey
}

interface Time {
  readonly at: Date
  /** Null for what somebody did. */
  readonly turn: ClientTurn | null
}

/** A fact of a client, what it adds at a moment, and every instant from which on that may be something else. */
export interface ClientPiece {
  /** Of the order, the job or the thread. */
  readonly id: string
  readonly times: readonly Time[]
  readonly partsAt: (moment: Moment) => readonly ClientPart[]
}

const at = (turn: ClientTurn | null, ...times: readonly (Date | null | undefined)[]): Time[] =>
  times.flatMap((time) => (time ? [{ at: time, turn }] : []))

const orderParts = (told: PlacedOrder, moment: Moment): ClientPart[] => {
  if (told.agreedAt > moment.at) return []
  const order = placedAsOf(told, moment.at)
  const { outcome, endedAt, paidYen, review } = order
  const late: ClientPart[] = isInArrears(order, moment) ? [{ metric: 'arrears', n: 1n, d: 0n }] : []
  if (outcome !== 'completed' || endedAt === null || endedAt <= moment.from) return late
  const paid: ClientPart = { metric: 'paid-total', n: paidYen, d: 0n }
  if (!review) return [...late, paid]
  return [
    ...late,
    paid,
    { metric: 'mean-rating', n: BigInt(review.score), d: 1n },
    { metric: 'unfair-price', n: review.priceUnfair ? 1n : 0n, d: 1n },
  ]
}

const orderPiece = (order: PlacedOrder): ClientPiece => {
  const { id, agreedAt, fundedAt, endedAt, review } = order
  return {
    id,
    times: [
      ...at(null, agreedAt, fundedAt, endedAt, review?.revealedAt),
      ...at('money-goes-late', days(agreedAt, fundingDays)),
      ...at('order-leaves-window', ...(endedAt ? leaves(endedAt) : [])),
    ],
    partsAt: (moment) => orderParts(order, moment),
  }
}

const jobPiece = (
  job: PostedJob,
  { orders, moved }: { orders: readonly PlacedOrder[]; moved: readonly MovedDeadline[] },
): ClientPiece => {
  const { id, postedAt, until, endedAt } = job
  const deadlines = [until, ...moved.map(({ before }) => before)]
  const closings = [...deadlines, ...(endedAt ? [endedAt] : [])]
  return {
    id,
    times: [
      ...at(null, postedAt, endedAt, ...moved.map((move) => move.at)),
      ...at(null, ...orders.flatMap((order) => [order.agreedAt, order.endedAt])),
      ...at('deadline-passes', ...deadlines),
      ...at('choosing-ends', ...deadlines.map((deadline) => days(deadline, choosingDays))),
      ...at('job-leaves-window', ...closings.flatMap(leaves)),
    ],
    partsAt: (moment) => {
      if (postedAt > moment.at) return []
      const known = orders.filter(({ agreedAt }) => agreedAt <= moment.at)
      const ordersThen = known.map((order) => placedAsOf(order, moment.at))
      const result = jobResult(jobThen(job, moved, moment.at), ordersThen, moment)
      if (!result) return []
      const [n, d] = [BigInt(result.completed), BigInt(Math.max(1, result.ordered))]
      return [{ metric: 'order-rate', n, d }]
    },
  }
}

const replyPiece = ({ obligation, from, until }: ReplySpan): ClientPiece => {
  const { thread, startedAt, answeredAt, dueAt } = obligation
  return {
    id: thread,
    times: [
      ...at(null, from, until, answeredAt),
      ...at('reply-falls-due', dueAt),
      ...at('reply-leaves-window', ...leaves(startedAt)),
    ],
    partsAt: (moment) => {
      if (moment.at < from || (until && moment.at >= until)) return []
      const known = { ...obligation, answeredAt: answeredAt && answeredAt <= moment.at ? answeredAt : null }
      const part = replyPart(known, moment)
      return part ? [{ metric: 'reply-rate', ...part }] : []
    },
  }
}

/** Everything of a client's history that adds up. */
export const clientPiecesOf = ({ facts, earlier }: ClientCourse): ClientPiece[] => [
  ...facts.orders.map(orderPiece),
  ...facts.jobs.map((job) =>
    jobPiece(job, {
      orders: facts.orders.filter(({ jobId }) => jobId === job.id),
      moved: earlier.deadlines.filter(({ jobId }) => jobId === job.id),
    }),
  ),
  ...replySpans(turned(facts.messages)).map(replyPiece),
]
