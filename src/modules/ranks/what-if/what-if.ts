import { evaluate, type Standing, standingAt } from '../../../engine/evaluate/evaluate'
import { factsAsOf } from '../../../engine/facts/fact-history'
import type { Facts } from '../../../engine/facts/facts'
import { freelancerHistory } from '../../../engine/history/freelancer-history'
import { type TierStep, tierSteps } from '../../../engine/history/since'
import { measure } from '../../../engine/measure/measure'
import type { Policy } from '../../../engine/policy/policy'
import { monthsLater } from '../../../platform/calendar'
import { historyAhead, type Plan, profileGaps } from './plan'
import { planFrom, usualPlan } from './plan-form'

/** What becomes of a plan: the tiers passed through, and the standing now and at its end. */
export interface Outcome {
  readonly steps: readonly TierStep[]
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
  const history = historyAhead(facts, plan, { policy, at })
  const walked = freelancerHistory(policy, history, { from: at, until, past: facts.past })
  const past = { tier: walked.end.tier, warnings: walked.end.warnings ?? [] }
  const now = standingAt(policy, facts, at)
  const ahead = tierSteps(walked).filter(({ tier }, n) => n > 0 || tier !== now.tier)
  return {
    steps: [{ at, tier: now.tier }, ...ahead.map((step) => afterNow(step, at))],
    months,
    now,
    end: evaluate(policy, measure(factsAsOf(history, until), until), { at: until, past }),
  }
}

/** A plan with what it leads to, as the page shows it. */
export interface PlanResult {
  readonly policy: Policy
  readonly plan: Plan
  readonly outcome: Outcome
  /** Whether the profile still lacks something that a plan can take as done. */
  readonly gaps: boolean
}

interface PlanQuery {
  readonly policy: Policy
  readonly facts: Facts
  /** The fields of the form; empty for whoever just opened the page. */
  readonly values: Readonly<Record<string, string>>
  readonly categories: readonly string[]
}

/** The months ahead as the form says them; without a form, as the past year was. */
export const triedPlan = ({ policy, facts, values, categories }: PlanQuery, at: Date): PlanResult => {
  const usual = usualPlan(facts, at)
  const isAsked = values['tried'] !== undefined
  const known = { plan: usual, category: usual.category || (categories[0] ?? ''), categories }
  const plan = isAsked ? planFrom(values, known) : { ...usual, category: known.category }
  const gaps = profileGaps(policy, facts, at).length > 0
  return { policy, plan, outcome: whatIf(policy, { facts, plan }, at), gaps }
}
