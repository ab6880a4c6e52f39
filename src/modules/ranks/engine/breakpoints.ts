import { addDays, dateOf, monthsLater, startOf } from './civil'
import type { OrderFact } from './facts'
import type { Known } from './measure'
import { graceDays } from './measure-orders'
import { isVacationDay, loginDeadline } from './measure-profile'
import type { Obligation } from './measure-replies'
import type { MetricKey } from './metrics'

/** What time alone does to a standing. */
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

/** An instant from which on a metric may read differently although nothing happens, and the fact behind it. */
export interface Breakpoint {
  readonly at: Date
  readonly metrics: readonly MetricKey[]
  readonly turn: Turn
  /** The fact whose part in the figures changes; null where it is the login, or any of them. */
  readonly fact: OrderFact | Obligation | null
}

const yearMonths = 12
const byAgreement: readonly MetricKey[] = ['completion-rate']
const byEnd: readonly MetricKey[] = ['mean-rating', 'satisfied-share', 'task-approval', 'earned-reward']

/** The window is open at its far end: a fact leaves it at the very instant one year on. */
export const leavesYear = (happenedAt: Date): Date[] => {
  const left = monthsLater(happenedAt, yearMonths)
  const nextDay = new Date(left.getTime() + 24 * 3_600_000)
  // On 29 February the window starts on the 28th once more, so a fact of that day returns and leaves a second time.
  return dateOf(nextDay).endsWith('-02-29') ? [left, nextDay] : [left]
}

const leaving = (happenedAt: Date, metrics: readonly MetricKey[], what: Pick<Breakpoint, 'turn' | 'fact'>) =>
  leavesYear(happenedAt).map((at): Breakpoint => ({ at, metrics, ...what }))

const orderBreakpoints = ({ facts }: Known): Breakpoint[] =>
  facts.orders.flatMap((fact) => {
    const { mode, agreedAt, endedAt, dueOn, status } = fact
    const what = { turn: 'order-leaves-year', fact } as const
    const agreed = mode === 'project' ? leaving(agreedAt, byAgreement, what) : []
    const ended = endedAt ? leaving(endedAt, byEnd, what) : []
    if (status !== 'working' || !dueOn) return [...agreed, ...ended]
    const at = startOf(addDays(dueOn, graceDays + 1))
    return [...agreed, ...ended, { at, metrics: byAgreement, turn: 'order-goes-overdue', fact }]
  })

const byReply: readonly MetricKey[] = ['reply-rate']

const replyBreakpoints = ({ obligations }: Known): Breakpoint[] =>
  obligations.flatMap((fact) => {
    const left = leaving(fact.startedAt, byReply, { turn: 'reply-leaves-year', fact })
    return fact.answeredAt
      ? left
      : [{ at: fact.dueAt, metrics: byReply, turn: 'reply-falls-due', fact }, ...left]
  })

/** Days in the horizon on which the protection of a vacation starts or stops, the 90 days a year counted in. */
const vacationBreakpoints = ({ facts }: Known, { from, until }: Horizon): Breakpoint[] => {
  const { vacations } = facts.freelancer
  if (vacations.length === 0) return []
  const breakpoints: Breakpoint[] = []
  const last = dateOf(until)
  let before = isVacationDay(vacations, dateOf(from))
  for (let day = addDays(dateOf(from), 1); day <= last; day = addDays(day, 1)) {
    const held = isVacationDay(vacations, day)
    const turn = held ? 'vacation-begins' : 'vacation-ends'
    if (
      held !== before ||
      vacations.some((vacation) => vacation.from === day || addDays(vacation.until, 1) === day)
    )
      breakpoints.push({ at: startOf(day), metrics: ['last-login'], turn, fact: null })
    before = held
  }
  return breakpoints
}

const loginBreakpoints = ({ facts }: Known): Breakpoint[] => {
  const { lastSeenAt } = facts.freelancer
  if (!lastSeenAt) return []
  // The deadline itself still meets the condition; an instant is a millisecond.
  const at = new Date(loginDeadline(lastSeenAt).getTime() + 1)
  return [{ at, metrics: ['last-login'], turn: 'login-ages', fact: null }]
}

/** Around a leap day the window's start jumps, by which facts of 28 and 29 February leave or return (§2.2). */
const leapBreakpoints = ({ from, until }: Horizon): Breakpoint[] => {
  const breakpoints: Breakpoint[] = []
  for (let year = Number(dateOf(from).slice(0, 4)); year <= Number(dateOf(until).slice(0, 4)); year += 1) {
    const march = `${year}-03-01`
    for (const day of [addDays(march, -1), march])
      breakpoints.push({
        at: startOf(day),
        metrics: [...byAgreement, ...byEnd, ...byReply],
        turn: 'calendar-shifts',
        fact: null,
      })
  }
  return breakpoints
}

export interface Horizon {
  readonly from: Date
  readonly until: Date
}

/** Every instant in (from, until] at which time alone can move a metric, in order (§2.5). */
export const breakpointsOf = (known: Known, horizon: Horizon): Breakpoint[] =>
  [
    ...loginBreakpoints(known),
    ...vacationBreakpoints(known, horizon),
    ...orderBreakpoints(known),
    ...replyBreakpoints(known),
    ...leapBreakpoints(horizon),
  ]
    .filter(({ at }) => at > horizon.from && at <= horizon.until)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
