import type { Facts } from '../../../engine/facts/facts'
import type { Policy } from '../../../engine/policy/policy'
import { type Plan, profileGaps } from './plan'
import { planFrom, usualPlan } from './plan-form'
import { type Outcome, whatIf } from './what-if'

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
