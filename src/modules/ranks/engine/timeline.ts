import { type Course, factsThen } from './earlier'
import { evaluate, type Standing } from './evaluate'
import { judge } from './judge'
import { measure } from './measure'
import type { MetricKey } from './metrics'
import type { Past } from './past'
import { withinContracts } from './per-contract'
import type { Leaf, Policy } from './policy'
import { hasMemory, leavesOf } from './policy-parts'
import type { Tier } from './tiers'
import { type Span, walkOf } from './timeline-instants'
import { piecesOf } from './timeline-pieces'
import { allMeasured, measured, moveTo, type State, stateAt } from './timeline-state'

/** A condition that reads differently from `at` on; a millisecond earlier it did not. */
export interface Turning {
  readonly at: Date
  /** Its place among the conditions of a standing. */
  readonly index: number
  readonly met: boolean
}

export interface TierStep {
  readonly at: Date
  readonly tier: Tier
}

export interface Stop {
  readonly at: Date
  readonly standing: Standing
}

export interface Timeline {
  /** Whether each condition was met when the span began. */
  readonly start: readonly boolean[]
  readonly turnings: readonly Turning[]
  /** The tiers passed through; the first is the one with which the span began. */
  readonly steps: readonly TierStep[]
  /** The whole standing wherever it was asked for. */
  readonly stops: readonly Stop[]
}

export interface Way extends Span {
  /** Instants, in order, at which the whole standing is wanted. */
  readonly stops?: readonly Date[]
  /** What was held before the span; only some policies ask (§2.7). */
  readonly past?: Past | undefined
}

/** A walk under way; moved by `read`, `stop` and `timelineOf` alone. */
interface Journey {
  readonly policy: Policy
  readonly course: Course
  readonly leaves: readonly Leaf[]
  state: State
  standing: Standing
  readonly turnings: Turning[]
  readonly steps: TierStep[]
  readonly stops: Stop[]
}

const pastOf = ({ standing }: Journey): Past => ({
  tier: standing.tier,
  warnings: standing.warnings ?? [],
})

/** Judges everything, and notes what reads differently. */
const read = (journey: Journey, at: Date): void => {
  const { policy, state, standing: before } = journey
  const standing = evaluate(policy, allMeasured(state), { at, past: pastOf(journey) })
  for (const [index, { met }] of standing.conditions.entries())
    if (before.conditions[index]?.met !== met) journey.turnings.push({ at, index, met })
  if (standing.tier !== before.tier) journey.steps.push({ at, tier: standing.tier })
  journey.standing = standing
}

const stop = (journey: Journey, at: Date): void => {
  const { policy, course } = journey
  const metrics = measure(factsThen(course, at), at)
  journey.stops.push({ at, standing: evaluate(policy, metrics, { at, past: pastOf(journey) }) })
}

/** Warnings that run out, and stops, on the way to the next instant. */
const passUntil = (journey: Journey, limit: number, stops: Date[]): void => {
  for (;;) {
    const falls = (journey.standing.warnings ?? []).map(({ fallsAt }) => fallsAt.getTime())
    const fall = Math.min(...falls)
    const next = stops[0]?.getTime() ?? Number.POSITIVE_INFINITY
    if (Math.min(fall, next) >= limit) return
    if (fall <= next) read(journey, new Date(fall))
    else stop(journey, stops.shift() as Date)
  }
}

const isTurned = ({ leaves, state, standing }: Journey, moved: ReadonlySet<MetricKey>): boolean =>
  leaves.some((leaf, index) => {
    if (!moved.has(leaf.metric)) return false
    const measure = withinContracts(measured(state, leaf.metric), leaf.perContract)
    return judge(leaf, measure).met !== standing.conditions[index]?.met
  })

/**
 * When each condition of a policy was, or will be, met and unmet, and the tiers that follow, from facts with all their
 * times (§2.5): what `evaluate` says of `measure` at every instant, without measuring a long history anew at each.
 */
export const timelineOf = (policy: Policy, course: Course, way: Way): Timeline => {
  const pieces = piecesOf(course.facts)
  const { from, instants } = walkOf(course, pieces, way)
  const state = stateAt(course, pieces, from)
  const standing = evaluate(policy, allMeasured(state), { at: from, past: way.past })
  const leaves = policy.tiers.flatMap(({ conditions }) => conditions.flatMap(leavesOf))
  const steps = [{ at: from, tier: standing.tier }]
  const journey: Journey = { policy, course, leaves, state, standing, turnings: [], steps, stops: [] }
  const isAlwaysRead = hasMemory(policy)
  const stops = [...(way.stops ?? [])]
  for (const instant of instants) {
    passUntil(journey, instant.at.getTime(), stops)
    const step = moveTo(journey.state, instant)
    journey.state = step.state
    if (isAlwaysRead || isTurned(journey, step.moved)) read(journey, instant.at)
  }
  passUntil(journey, way.until.getTime() + 1, stops)
  return {
    start: standing.conditions.map(({ met }) => met),
    turnings: journey.turnings,
    steps,
    stops: journey.stops,
  }
}
