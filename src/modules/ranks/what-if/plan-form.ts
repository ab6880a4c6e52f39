import { nearestCategory } from '../../../engine/evaluate/judge'
import type { Facts } from '../../../engine/facts/facts'
import { measure } from '../../../engine/measure/measure'
import type { Measure, Metrics } from '../../../engine/policy/metrics'
import type { Plan } from './plan'

export interface Range {
  readonly min: number
  readonly max: number
  readonly step: number
}

export const planNumbers = ['months', 'orders', 'rating', 'cancelled', 'replies', 'rewardYen'] as const
export type PlanNumber = (typeof planNumbers)[number]

/** What a slider may say. The rating is typed with its decimal: 4.8, not 48. */
export const planRanges: Readonly<Record<PlanNumber, Range>> = {
  months: { min: 1, max: 12, step: 1 },
  orders: { min: 0, max: 20, step: 1 },
  rating: { min: 1, max: 5, step: 0.1 },
  cancelled: { min: 0, max: 50, step: 5 },
  replies: { min: 0, max: 100, step: 5 },
  rewardYen: { min: 0, max: 500_000, step: 5000 },
}

const within = (value: number, { min, max, step }: Range): number => {
  const steps = Math.round((Math.min(max, Math.max(min, value)) - min) / step)
  return Math.round((min + steps * step) * 10) / 10
}

/** A number as its field shows it, and back. */
export const shownNumber = (plan: Plan, name: PlanNumber): number =>
  name === 'rating' ? plan.rating / 10 : plan[name]
const kept = (name: PlanNumber, shown: number): number =>
  name === 'rating' ? Math.round(shown * 10) : Math.round(shown)

const ratioOf = (measure: Measure): number | null =>
  measure.kind === 'ratio' && measure.value.d > 0n ? Number(measure.value.n) / Number(measure.value.d) : null

/** Where the person earns, or is nearest to the cut; else where they worked last. */
const usualCategory = ({ orders, cuts }: Facts, reward: Measure): string => {
  const nearest = reward.kind === 'top-share' ? nearestCategory(reward.value) : null
  const worked = orders.at(-1)?.category
  return (nearest && nearest.earnedYen > 0n ? nearest.category : worked) ?? [...cuts.keys()][0] ?? ''
}

const usualReward = (facts: Facts, metrics: Metrics): number => {
  const { evidence } = metrics['earned-reward']
  const paid = facts.orders.filter(({ id }) => evidence.includes(id))
  const total = paid.reduce((sum, { releasedYen }) => sum + Number(releasedYen), 0)
  return paid.length > 0 ? total / paid.length : 30_000
}

/** The months ahead as the past year was: the plan from which the sliders start. */
export const usualPlan = (facts: Facts, at: Date): Plan => {
  const metrics = measure(facts, at)
  const ended = metrics['mean-rating'].evidence.length
  const completion = ratioOf(metrics['completion-rate'])
  const shown: Record<PlanNumber, number> = {
    months: 6,
    orders: Math.max(1, ended / 12),
    // Never better than it was: 4.79 is 4.7.
    rating: Math.floor((ratioOf(metrics['mean-rating']) ?? 5) * 10) / 10,
    cancelled: completion === null ? 0 : (1 - completion) * 100,
    replies: (ratioOf(metrics['reply-rate']) ?? 1) * 100,
    rewardYen: usualReward(facts, metrics),
  }
  const category = usualCategory(facts, metrics['earned-reward'])
  return planFrom({ ...shown, profile: 'on' }, { category, categories: [category] })
}

/** What a form, or the sliders, say; what is missing or unreadable stays as usual, what goes too far stops at the end. */
export const planFrom = (
  values: Readonly<Partial<Record<string, string | number>>>,
  usual: { readonly category: string; readonly categories: readonly string[]; readonly plan?: Plan },
): Plan => {
  const number = (name: PlanNumber): number => {
    const value = values[name]
    const given = value === undefined || value === '' ? Number.NaN : Number(value)
    const fallback = usual.plan ? shownNumber(usual.plan, name) : planRanges[name].min
    return kept(name, within(Number.isFinite(given) ? given : fallback, planRanges[name]))
  }
  const category = String(values['category'] ?? '')
  return {
    ...(Object.fromEntries(planNumbers.map((name) => [name, number(name)])) as Record<PlanNumber, number>),
    category: usual.categories.includes(category) ? category : usual.category,
    profile: values['profile'] !== undefined && values['profile'] !== '',
  }
}
