import { addDays, dateOf, monthsLater, startOf } from '../../platform/calendar'
import { type ClientStanding, evaluateClient } from '../evaluate/client-standing'
import {
  type ClientFacts,
  type ClientHistory,
  clientAsOf,
  clientPersonAsOf,
  noFactHistory,
} from '../facts/client-facts'
import { clientMoment, measureClient, measurePerson, unfairShare } from '../measure/measure-client'
import type { Moment } from '../measure/moment'
import {
  type ClientMetricKey,
  type ClientMetrics,
  type ClientPolicy,
  type ClientTier,
  clientMetricKeys,
} from '../policy/client-metrics'
import type { Measure } from '../policy/metrics'
import { type ClientTurn, timedFactsOf } from './client-contributions'
import { type Sums, totalOf } from './contributions'
import { becauseOf, changesOf, type ForecastChangeOf, type ForecastStepOf, tierChangesOf } from './forecast'
import { lastChanges } from './since'
import { type HistoryWalk, type Mark, type Options, type Span, type Subject, walkHistory } from './walker'

type ClientMark = Mark<ClientMetricKey, ClientTurn>
export type ClientForecastStep = ForecastStepOf<ClientMetricKey, ClientTier, ClientTurn>
export type ClientForecastChange = ForecastChangeOf<ClientMetricKey, ClientTier, ClientTurn>

export interface ClientForecast {
  readonly steps: readonly ClientForecastStep[]
  readonly changes: readonly ClientForecastChange[]
}

/** On every other day of a month the start of the window is the day after yesterday's: a history of years is walked through fast. */
const mayJump = /-(?:01|29|30|31)$/

/** The days at whose first instant the start of the window jumps, because months are of different length. */
const halfYearJumps = ({ from, until }: Span<Date>): ClientMark[] => {
  const jumped: ClientMark[] = []
  const start = (day: string): string => dateOf(monthsLater(startOf(day), -6))
  const last = dateOf(until)
  for (let day = dateOf(from); day <= last; day = addDays(day, 1))
    if (mayJump.test(day) && start(day) !== addDays(start(addDays(day, -1)), 1))
      jumped.push({ at: startOf(day), turn: 'calendar-shifts', changes: 'all', id: null })
  return jumped
}

type PersonKey = keyof ReturnType<typeof measurePerson>
const personKeys: readonly PersonKey[] = ['identity', 'phone', 'client-profile']
const isPersonKey = (metric: ClientMetricKey): metric is PersonKey =>
  (personKeys as readonly ClientMetricKey[]).includes(metric)

const personMarks = ({ facts, earlier }: ClientHistory): ClientMark[] => {
  const { identityVerifiedAt, phoneVerifiedAt } = facts.client
  return [identityVerifiedAt, phoneVerifiedAt, ...earlier.profiles.map((profile) => profile.at)].flatMap(
    (at): ClientMark[] => (at ? [{ at, turn: null, changes: personKeys, id: null }] : []),
  )
}

/** One metric as `measureClient` would have it, but for its evidence. */
const measuredIn =
  (history: ClientHistory, held: Partial<ClientMetrics>) =>
  (metric: ClientMetricKey, sums: Sums<ClientMetricKey>, { at }: Moment): Measure => {
    const fixed = held[metric]
    if (fixed) return fixed
    if (isPersonKey(metric)) return measurePerson(clientPersonAsOf(history, at))[metric]
    const { n, d, count } = totalOf(sums, metric)
    if (metric === 'unfair-price') return unfairShare({ n, d })
    if (metric === 'paid-total' || metric === 'arrears') return { kind: 'count', value: n, evidence: [] }
    return { kind: 'ratio', value: metric === 'order-rate' ? { n, d: d * count } : { n, d }, evidence: [] }
  }

interface ClientOptions extends Options {
  readonly held?: Partial<ClientMetrics>
}

/** A client's conditions and standings through time, from facts with all their times (§2.5, §2.8). */
export const clientHistory = (
  policy: ClientPolicy,
  history: ClientHistory,
  { held = {}, ...options }: ClientOptions,
): HistoryWalk<ClientMetricKey, ClientTurn, ClientStanding> => {
  const timed = timedFactsOf(history)
  const subject: Subject<ClientMetricKey, ClientTurn, ClientStanding> = {
    policy,
    metrics: clientMetricKeys,
    means: ['order-rate'],
    contributions: timed.map(({ contribution }) => contribution),
    marks: [...timed.flatMap(({ marks }) => marks), ...personMarks(history)],
    jumps: halfYearJumps,
    momentAt: clientMoment,
    measured: measuredIn(history, held),
    evaluate: (metrics) => evaluateClient(policy, metrics),
    hasMemory: false,
  }
  return walkHistory(subject, options)
}

/**
 * The moments within the year ahead at which a client's standing, or a condition of it, changes if nothing is done (§2.5,
 * §2.8). Times are exact: at `at` it is so, a millisecond earlier it was not. The share that found the pay unfair is taken as it
 * stands: the day on which it turns would name whose review leaves the window.
 */
export const clientForecast = (policy: ClientPolicy, facts: ClientFacts, at: Date): ClientForecast => {
  const history = { facts: clientAsOf(facts, at), earlier: noFactHistory }
  const held = { 'unfair-price': measureClient(history.facts, at)['unfair-price'] }
  const options = { from: at, until: monthsLater(at, 12), held, timeAlone: true }
  const { steps } = clientHistory(policy, history, options)
  const changes = (step: (typeof steps)[number]): ClientForecastChange[] => changesOf(step)
  return { steps: tierChangesOf(steps, (step) => becauseOf(changes(step))), changes: steps.flatMap(changes) }
}

/**
 * Since when each condition of the standing at `at` reads as it does; null where it has for as far back as facts go. Undefined
 * for what was said of the pay, which nobody dates: the day would name whose review it was.
 */
export const clientSinceOf = (
  policy: ClientPolicy,
  history: ClientHistory,
  at: Date,
): readonly (Date | null | undefined)[] => {
  const walked = clientHistory(policy, history, { from: null, until: at })
  const last = lastChanges(walked)
  return walked.start.conditions.map(({ metric }, index) =>
    metric === 'unfair-price' ? undefined : (last[index] ?? null),
  )
}
