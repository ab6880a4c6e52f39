import { addDays, dateOf, monthsLater, startOf } from '../../platform/calendar'
import { type ClientFacts, clientAsOf, type PlacedOrder, type PostedJob } from '../facts/client-facts'
import type { MessageFact } from '../facts/facts'
import type { ClientMetrics } from '../policy/client-metrics'
import type { Measure } from '../policy/metrics'
import { addFractions, type Fraction } from '../values/exact'
import { measureReplies, obligationsOf } from './measure-replies'
import { type Moment, momentOf } from './moment'

const dayMs = 86_400_000

/** How long a client may choose after the deadline before a job that nobody was ordered from counts as 0. */
export const choosingDays = 14
/** How long an agreed order may wait for its money (§3.1). */
export const fundingDays = 14
/** With fewer reviews a share would name its author, so none is formed. */
export const unfairPriceFrom = 5

/** The window of a client's standing, (at − 6 months, at] on the Japanese calendar (§2.8). */
export const clientMoment = (at: Date): Moment => ({ ...momentOf(at), from: monthsLater(at, -6) })

const flag = (value: boolean): Measure => ({ kind: 'flag', value, evidence: [] })
const ids = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id)

const completedIn = ({ orders }: ClientFacts, { from }: Moment): PlacedOrder[] =>
  orders.filter(({ outcome, endedAt }) => outcome === 'completed' && endedAt !== null && endedAt > from)

const paidTotal = (facts: ClientFacts, moment: Moment): Measure => {
  const completed = completedIn(facts, moment)
  const value = completed.reduce((total, { paidYen }) => total + paidYen, 0n)
  return { kind: 'count', value, evidence: ids(completed) }
}

interface JobResult {
  readonly completed: number
  readonly ordered: number
}

/** People ordered from one job, by what became of them: a cancellation counts against the side at fault alone. */
const resultOf = (orders: readonly PlacedOrder[]): JobResult => {
  const people = [...new Set(orders.map(({ freelancerId }) => freelancerId))].map((freelancerId) => {
    const own = orders.filter((order) => order.freelancerId === freelancerId)
    const done = own.some(({ outcome }) => outcome === 'completed')
    const open = own.some(({ outcome }) => outcome === null)
    const failed = own.some(({ outcome, fault }) => outcome === 'cancelled' && fault === 'client')
    return { done, counts: done || (failed && !open) }
  })
  return {
    completed: people.filter(({ done }) => done).length,
    ordered: people.filter(({ counts }) => counts).length,
  }
}

const closedAt = ({ endedAt, until }: PostedJob): Date => endedAt ?? until

/** Null where a job is not counted: outside the window, still being chosen for, or with everybody still at work. */
export const jobResult = (
  job: PostedJob,
  orders: readonly PlacedOrder[],
  { at, from }: Moment,
): JobResult | null => {
  const closed = closedAt(job)
  if (closed <= from || closed > at) return null
  const result = resultOf(orders)
  if (result.ordered > 0) return result
  const decided = job.endedAt !== null || job.until.getTime() + choosingDays * dayMs <= at.getTime()
  return orders.length === 0 && decided ? result : null
}

/** The mean over the jobs that count of completed people ÷ ordered people; 0 for a job that nobody was ordered from. */
const orderRate = ({ jobs, orders }: ClientFacts, moment: Moment): Measure => {
  let sum: Fraction = { n: 0n, d: 1n }
  const evidence: string[] = []
  for (const job of jobs) {
    const own = orders.filter(({ jobId }) => jobId === job.id)
    const result = jobResult(job, own, moment)
    if (!result) continue
    sum = addFractions(sum, { n: BigInt(result.completed), d: BigInt(Math.max(1, result.ordered)) })
    evidence.push(job.id)
  }
  return { kind: 'ratio', value: { n: sum.n, d: sum.d * BigInt(evidence.length) }, evidence }
}

const meanRating = (facts: ClientFacts, moment: Moment): Measure => {
  const rated = completedIn(facts, moment).filter(({ review }) => review !== null)
  const n = rated.reduce((total, { review }) => total + BigInt(review?.score ?? 0), 0n)
  return { kind: 'ratio', value: { n, d: BigInt(rated.length) }, evidence: ids(rated) }
}

/** Names no order: who said so is nobody's business. */
export const unfairShare = ({ n, d }: Fraction): Measure => {
  const value = d >= unfairPriceFrom ? { n, d } : { n: 0n, d: 0n }
  return { kind: 'ratio', value, evidence: [] }
}

const unfairPrice = (facts: ClientFacts, moment: Moment): Measure => {
  const reviews = completedIn(facts, moment).flatMap(({ review }) => review ?? [])
  const flagged = reviews.filter(({ priceUnfair }) => priceUnfair)
  return unfairShare({ n: BigInt(flagged.length), d: BigInt(reviews.length) })
}

/** Whether an order, as it was at the moment, is one whose money is late (§2.8). */
export const isInArrears = (
  { agreedAt, fundedAt, endedAt, expired }: PlacedOrder,
  { at, from }: Moment,
): boolean =>
  endedAt
    ? expired && endedAt > from
    : fundedAt === null && agreedAt.getTime() + fundingDays * dayMs <= at.getTime()

const arrears = ({ orders }: ClientFacts, moment: Moment): Measure => {
  const late = orders.filter((order) => isInArrears(order, moment))
  return { kind: 'count', value: BigInt(late.length), evidence: ids(late) }
}

/** Replies are counted for one side (§2.2): here the client stands in the freelancer's place. */
export const mirrored = (messages: readonly MessageFact[]): MessageFact[] =>
  messages.map((message) => ({ ...message, from: message.from === 'client' ? 'freelancer' : 'client' }))

export const measurePerson = (client: ClientFacts['client']) => ({
  identity: flag(client.identityVerifiedAt !== null),
  phone: flag(client.phoneVerifiedAt !== null),
  'client-profile': flag(client.hasName && client.hasIndustry && client.descriptionLength > 0),
})

/** Every metric of §2.8 at `at`, from the facts up to `at` alone: the reference for whatever is faster. */
export const measureClient = (known: ClientFacts, at: Date): ClientMetrics => {
  const facts = clientAsOf(known, at)
  const moment = clientMoment(at)
  return {
    ...measurePerson(facts.client),
    'paid-total': paidTotal(facts, moment),
    'order-rate': orderRate(facts, moment),
    'mean-rating': meanRating(facts, moment),
    'reply-rate': measureReplies(obligationsOf(mirrored(facts.messages)), moment),
    'unfair-price': unfairPrice(facts, moment),
    arrears: arrears(facts, moment),
  }
}

export const days = (at: Date, count: number): Date => new Date(at.getTime() + count * dayMs)

/**
 * When a fact leaves the window of half a year. Where the month six months on is longer than the fact's, the window's start
 * stands on that month's last day up to three days more, and the fact leaves anew on each of them.
 */
export const leaves = (happenedAt: Date): Date[] =>
  [0, 1, 2, 3].map((more) => days(monthsLater(happenedAt, 6), more))

/** The days of a month on which the start of the window can jump, of this month and the next. */
const jumps = (at: Date): Date[] =>
  [0, 1].flatMap((months) => {
    const first = `${dateOf(monthsLater(at, months)).slice(0, 7)}-01`
    return [0, 28, 29, 30].map((more) => startOf(addDays(first, more)))
  })

/**
 * The first instant after `at` at which a client's standing may change although nothing happens: a fact leaves the window, a
 * deadline passes, money or a reply falls due. Often it will not; it is judged again then, and that costs little.
 */
export const clientDueAt = ({ jobs, orders, messages }: ClientFacts, at: Date): Date => {
  const times = [
    ...jumps(at),
    ...jobs.flatMap(({ until, endedAt }) =>
      endedAt ? leaves(endedAt) : [until, days(until, choosingDays), ...leaves(until)],
    ),
    ...orders.flatMap(({ agreedAt, fundedAt, endedAt }) => [
      ...(endedAt ? leaves(endedAt) : fundedAt ? [] : [days(agreedAt, fundingDays)]),
    ]),
    ...messages
      .filter(({ from }) => from === 'freelancer')
      .flatMap((message) => [days(message.at, 1), ...leaves(message.at)]),
  ]
  const ahead = times.map((time) => time.getTime()).filter((time) => time > at.getTime())
  return new Date(Math.min(...ahead, monthsLater(at, 1).getTime()))
}
