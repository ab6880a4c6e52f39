import { instantText } from '../../platform/calendar'
import { type StandingCondition, type StandingWarning, standingAt } from '../evaluate/evaluate'
import type { NextStep } from '../evaluate/next-step'
import { type Cause, forecast } from '../history/forecast'
import type { Turn } from '../history/freelancer-contributions'
import { builtInPolicies } from '../policy/policies/built-in'
import type { Policy } from '../policy/policy'
import type { Tier } from '../policy/tiers'
import { parseFactsDocument } from './facts-document'

type ConditionJson = Pick<
  StandingCondition,
  'tier' | 'metric' | 'met' | 'required' | 'actual' | 'evidence' | 'allowance'
>

const conditionJson = (condition: StandingCondition): ConditionJson => {
  const { tier, metric, met, required, actual, evidence, allowance } = condition
  return { tier, metric, met, required, actual, evidence, ...(allowance && { allowance }) }
}

export interface EvaluationJson {
  readonly tier: Tier
  readonly conditions: readonly ConditionJson[]
  readonly next: readonly Omit<NextStep, 'choice'>[]
  /** Tiers held on notice; only under a policy that warns (§2.7). */
  readonly warnings?: readonly { readonly tier: Tier; readonly at: string; readonly fallsAt: string }[]
  readonly forecast: readonly { readonly at: string; readonly tier: Tier; readonly because: string }[]
}

export type Evaluation =
  | { readonly ok: true; readonly result: EvaluationJson }
  | { readonly ok: false; readonly field: string; readonly message: string }

const turnTexts: Record<Turn, string> = {
  'login-ages': 'the last login is more than a month back',
  'vacation-begins': 'a vacation begins',
  'vacation-ends': 'the vacation is over',
  'order-leaves-year': 'an order leaves the year',
  'order-goes-overdue': 'an order is more than 30 days overdue',
  'reply-falls-due': 'a reply is 24 hours late',
  'reply-leaves-year': 'a reply leaves the year',
  'warning-ends': 'the time of the warning is over',
  'calendar-shifts': 'the year’s window moves around the leap day',
}

const causeText = ({ turn, metric, id }: Cause): string =>
  `${metric}: ${turnTexts[turn]}${id === null ? '' : ` (${id})`}`

const warningJson = ({ tier, at, fallsAt }: StandingWarning) => ({
  tier,
  at: instantText(at),
  fallsAt: instantText(fallsAt),
})

/**
 * Judges a facts document without a database (§2.9). A fault names the field; the caller decides what that means
 * (the command exits 2, the API answers 422).
 */
export const evaluateDocument = (
  json: unknown,
  policies: readonly Policy[] = builtInPolicies,
): Evaluation => {
  const parsed = parseFactsDocument(json)
  if (!parsed.ok) return parsed
  const { policy: id, at, facts } = parsed.value
  const policy = policies.find((each) => each.id === id)
  if (!policy) return { ok: false, field: 'policy', message: `is unknown: ${id}` }
  const standing = standingAt(policy, facts, at)
  const result: EvaluationJson = {
    tier: standing.tier,
    conditions: standing.conditions.map(conditionJson),
    next: standing.next.map(({ choice: _, ...step }) => step),
    ...(standing.warnings && { warnings: standing.warnings.map(warningJson) }),
    forecast: forecast(policy, facts, at).steps.map((step) => ({
      at: instantText(step.at),
      tier: step.tier,
      because: [...new Set(step.because.map(causeText))].join('; '),
    })),
  }
  return { ok: true, result }
}
