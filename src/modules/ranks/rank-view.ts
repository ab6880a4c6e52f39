import { policyInForce } from './calendar/in-force'
import { type Advice, coach } from './engine/coach'
import { type Earlier, nothingEarlier } from './engine/earlier'
import { evaluate, type Standing, type StandingCondition } from './engine/evaluate'
import type { Facts } from './engine/facts'
import { type Forecast, forecast } from './engine/forecast'
import { measure } from './engine/measure'
import type { Metrics } from './engine/metrics'
import type { Policy } from './engine/policy'
import { sinceOf } from './engine/since'
import { type Tier, tiers } from './engine/tiers'

/** All that the page of a rank shows, worked out from facts alone (§2.5). */
export interface RankView {
  readonly at: Date
  readonly policy: Policy
  readonly facts: Facts
  readonly metrics: Metrics
  readonly standing: Standing
  readonly forecast: Forecast
  readonly advice: Advice | null
  /** Since when each condition of the standing reads as it does; null where it always has. */
  readonly since: readonly (Date | null)[]
}

export const rankView = (facts: Facts, at: Date, earlier: Earlier = nothingEarlier): RankView => {
  const policy = policyInForce(at)
  const metrics = measure(facts, at)
  const standing = evaluate(policy, metrics, { at, past: facts.past })
  return {
    at,
    policy,
    facts,
    metrics,
    standing,
    forecast: forecast(policy, facts, at),
    advice: coach(policy, facts, at),
    since: sinceOf(policy, { course: { facts, earlier }, standing }, at),
  }
}

/** The conditions of one tier; alternatives stand together and count as one. */
export interface TierGroup {
  readonly tier: Tier
  readonly conditions: readonly StandingCondition[]
  readonly met: number
  readonly all: number
}

const isRuleMet = (conditions: readonly StandingCondition[], one: StandingCondition): boolean =>
  one.choice === null ? one.met : conditions.some(({ choice, met }) => choice === one.choice && met)

/** One condition per rule: the first of alternatives stands for all. */
const rulesOf = (conditions: readonly StandingCondition[]): StandingCondition[] =>
  conditions.filter(
    ({ choice }, index) =>
      choice === null || conditions.findIndex((other) => other.choice === choice) === index,
  )

export const tierGroups = ({ conditions }: Standing): TierGroup[] =>
  tiers.flatMap((tier) => {
    const own = conditions.filter((condition) => condition.tier === tier)
    const rules = rulesOf(own)
    const met = rules.filter((rule) => isRuleMet(own, rule)).length
    return own.length > 0 ? [{ tier, conditions: own, met, all: rules.length }] : []
  })

/** The tier that comes next, with what it asks; undefined at the top. */
export const nextGroup = (standing: Standing): TierGroup | undefined => {
  const target = standing.next[0]?.tier
  return target && tierGroups(standing).find(({ tier }) => tier === target)
}

export const tierLabels = (policy: Policy, lang: 'ja' | 'en'): { tier: Tier; label: string }[] => [
  { tier: 'none', label: policy.noneLabels[lang] },
  ...policy.tiers.map(({ tier, labels }) => ({ tier, label: labels[lang] })),
]

export const tierLabel = (policy: Policy, tier: Tier, lang: 'ja' | 'en'): string =>
  tierLabels(policy, lang).find((each) => each.tier === tier)?.label ?? tier
