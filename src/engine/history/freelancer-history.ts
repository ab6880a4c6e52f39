import { dateOf, yearBefore } from '../../platform/calendar'
import { evaluate, type Standing } from '../evaluate/evaluate'
import { cutsAsOf, freelancerAsOf, type History } from '../facts/fact-history'
import { measureLogin, measureProfile } from '../measure/measure-profile'
import { replySpans } from '../measure/measure-replies'
import type { Moment } from '../measure/moment'
import { type CategoryReward, type Measure, type MetricKey, metricKeys } from '../policy/metrics'
import type { Policy } from '../policy/policy'
import { hasMemory } from '../policy/policy-parts'
import { countedOrders, type Sums, totalOf, totalsByCategory } from './contributions'
import { type Turn, timedOrder, timedReply } from './freelancer-contributions'
import { personKeys, personMarks, vacationMarks, yearJumps } from './freelancer-marks'
import { type HistoryWalk, type Options, type Subject, startOfSpan, walkHistory } from './walker'

/** The civil date is asked for at few of thousands of instants. */
const momentAt = (at: Date): Moment => ({
  at,
  from: yearBefore(at),
  get today() {
    return dateOf(at)
  },
})

const rewards = (sums: Sums<MetricKey>, cuts: ReadonlyMap<string, bigint>): CategoryReward[] => {
  const earned = totalsByCategory(sums, 'earned-reward')
  const categories = [...cuts.keys(), ...earned.keys()].filter((category) => category !== null)
  return [...new Set(categories)].sort().map((category) => ({
    category,
    earnedYen: earned.get(category)?.n ?? 0n,
    cutYen: cuts.get(category) ?? null,
    evidence: [],
  }))
}

const summed = (metric: MetricKey, sums: Sums<MetricKey>): Measure => {
  const { n, d } = totalOf(sums, metric)
  const orders = {
    get counted() {
      return countedOrders(sums, metric)
    },
  }
  if (metric === 'orders-won')
    return Object.assign(orders, { kind: 'count', value: n, evidence: [] } as const)
  return Object.assign(orders, { kind: 'ratio', value: { n, d }, evidence: [] } as const)
}

type Person = ReturnType<typeof measureProfile> & { readonly 'last-login': Measure }

const personAt = (history: History, moment: Moment): Person => {
  const freelancer = freelancerAsOf(history, moment.at)
  return { ...measureProfile(freelancer), 'last-login': measureLogin(freelancer, moment) }
}

/** One metric as `measure` would have it, but for its evidence. The person's own are worked out once for each moment. */
const measuredIn = (history: History) => {
  let known: { readonly moment: Moment; readonly person: Person } | null = null
  return (metric: MetricKey, sums: Sums<MetricKey>, moment: Moment): Measure => {
    if (metric === 'earned-reward')
      return { kind: 'top-share', value: rewards(sums, cutsAsOf(history, moment.at)), evidence: [] }
    if (!personKeys.includes(metric)) return summed(metric, sums)
    if (known?.moment !== moment) known = { moment, person: personAt(history, moment) }
    return known.person[metric as keyof Person]
  }
}

/** A freelancer's conditions and tiers through time, from facts with all their times (§2.5). */
export const freelancerHistory = (
  policy: Policy,
  history: History,
  options: Options,
): HistoryWalk<MetricKey, Turn, Standing> => {
  const { from, until } = options
  const spans = replySpans(history.facts.messages).filter(({ until }) => !from || !until || until > from)
  const timed = [...history.facts.orders.map(timedOrder), ...spans.map(timedReply)]
  const person = personMarks(history)
  const facts = timed.flatMap(({ marks }) => marks)
  const start = startOfSpan([...person, ...facts], options)
  const subject: Subject<MetricKey, Turn, Standing> = {
    policy,
    metrics: metricKeys,
    means: [],
    contributions: timed.map(({ contribution }) => contribution),
    marks: [...person, ...vacationMarks(history, { from: start, until }), ...facts],
    jumps: yearJumps,
    momentAt,
    measured: measuredIn(history),
    evaluate: (metrics, held) => evaluate(policy, metrics, held),
    hasMemory: hasMemory(policy),
  }
  return walkHistory(subject, options)
}
