import { monthsLater } from '../engine/civil'
import type { Standing } from '../engine/evaluate'
import type { Facts } from '../engine/facts'
import type { Policy } from '../engine/policy'
import { standingAt } from '../engine/standing-at'
import { type TierStep, timelineOf } from '../engine/timeline'
import { courseAhead, type Plan } from './plan'

/** What becomes of a plan: the tiers passed through, and the standing now and at its end. */
export interface Outcome {
  readonly steps: readonly TierStep[]
  /** Now, and the end of each month. */
  readonly months: readonly Date[]
  readonly now: Standing
  readonly end: Standing
}

const afterNow = (step: TierStep, at: Date): TierStep => ({
  ...step,
  at: new Date(Math.max(step.at.getTime(), at.getTime() + 1)),
})

/**
 * A freelancer's own next months under a policy (§2.5): the same `measure` and `evaluate` that award a tier, on the facts
 * that the plan would make. The steps are exact to the instant, and what a plan begins with comes a millisecond after the
 * standing now; cuts are taken as they stand.
 */
export const whatIf = (policy: Policy, told: { facts: Facts; plan: Plan }, at: Date): Outcome => {
  const { facts, plan } = told
  const months = Array.from({ length: plan.months + 1 }, (_, month) => monthsLater(at, month))
  const until = months.at(-1) ?? at
  const course = courseAhead(facts, plan, { policy, at })
  const { steps, stops } = timelineOf(policy, course, { from: at, until, stops: [until], past: facts.past })
  const now = standingAt(policy, facts, at)
  const ahead = steps.filter(({ tier }, n) => n > 0 || tier !== now.tier)
  return {
    steps: [{ at, tier: now.tier }, ...ahead.map((step) => afterNow(step, at))],
    months,
    now,
    end: stops[0]?.standing ?? now,
  }
}
