import { addDays, dateOf, monthsLater, startOf } from '../../platform/calendar'
import type { ClientFacts } from '../facts/client-facts'
import { choosingDays, fundingDays } from './measure-client'

const dayMs = 86_400_000
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
