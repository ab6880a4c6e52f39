import { monthsLater } from '../engine/civil'
import type { Rendered } from '../engine/judge'
import { nothingEarlier } from './client-course'
import { type ClientFacts, clientAsOf } from './client-facts'
import type { ClientMetricKey, ClientTier } from './client-metrics'
import type { ClientTurn } from './client-pieces'
import type { ClientPolicy } from './client-policy'
import { type ClientCause, type ClientMove, clientTimeline } from './client-timeline'
import { measureClient } from './measure-client'

export interface ClientReason {
  readonly turn: ClientTurn
  readonly metric: ClientMetricKey
  readonly id: string | null
}

export interface ClientForecastStep {
  /** The first instant of the new standing. */
  readonly at: Date
  readonly tier: ClientTier
  readonly because: readonly ClientReason[]
}

export interface ClientForecastChange extends ClientForecastStep {
  readonly tier: Exclude<ClientTier, 'none'>
  readonly metric: ClientMetricKey
  readonly met: boolean
  /** What the condition reads from then on. */
  readonly actual: Rendered
}

export interface ClientForecast {
  /** When the standing changes. */
  readonly steps: readonly ClientForecastStep[]
  /** When one of its conditions does. */
  readonly changes: readonly ClientForecastChange[]
}

/** A month's end is the cause only where no fact of its own is; nothing but time can be one, for nothing is done. */
const reasonsOf = (metric: ClientMetricKey, causes: readonly ClientCause[]): ClientReason[] => {
  const moving = causes.filter(({ metrics }) => metrics.includes(metric))
  const direct = moving.filter(({ turn }) => turn !== 'calendar-shifts')
  return (direct.length > 0 ? direct : moving).flatMap(({ turn, id }) => (turn ? [{ turn, metric, id }] : []))
}

const changesOf = ({ at, before, after, causes }: ClientMove): ClientForecastChange[] =>
  after.conditions.flatMap(({ tier, metric, met, actual }, index) => {
    if (before.conditions[index]?.met === met || tier === 'none') return []
    return [{ at, tier, metric, met, actual, because: reasonsOf(metric, causes) }]
  })

/**
 * The moments within the year ahead at which a client's standing, or a condition of it, changes if nothing is done (§2.5,
 * §2.8). Times are exact: at `at` it is so, a millisecond earlier it was not. The share that found the pay unfair is taken as it
 * stands: the day on which it turns would name whose review leaves the window.
 */
export const clientForecast = (policy: ClientPolicy, facts: ClientFacts, at: Date): ClientForecast => {
  const course = { facts: clientAsOf(facts, at), earlier: nothingEarlier }
  const held = { 'unfair-price': measureClient(course.facts, at)['unfair-price'] }
  const { moves } = clientTimeline(policy, course, { from: at, until: monthsLater(at, 12), held })
  const steps = moves.flatMap((move): ClientForecastStep[] => {
    const { tier } = move.after
    if (tier === move.before.tier) return []
    return [{ at: move.at, tier, because: changesOf(move).flatMap(({ because }) => because) }]
  })
  return { steps, changes: moves.flatMap(changesOf) }
}
