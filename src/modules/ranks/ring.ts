import type { StandingCondition } from '../../engine/evaluate/evaluate'
import { wayCovered } from './figures'
import type { RankGroup } from './rank-view'

/** One rule of a tier as a piece of its ring: all numbers in hundredths of the whole circle. */
export interface Arc {
  /** The rule's condition; of alternatives, the one that is furthest. */
  readonly condition: StandingCondition
  readonly met: boolean
  readonly start: number
  readonly length: number
  readonly covered: number
}

/** Room between two arcs. */
const gap = 3

const rulesOf = (conditions: readonly StandingCondition[]): StandingCondition[][] => {
  const rules = new Map<string, StandingCondition[]>()
  for (const condition of conditions) {
    const key = condition.choice === null ? condition.metric : `choice ${condition.choice}`
    rules.set(key, [...(rules.get(key) ?? []), condition])
  }
  return [...rules.values()]
}

const furthest = (rule: readonly StandingCondition[]): StandingCondition =>
  rule.reduce((best, each) => (wayCovered(each) > wayCovered(best) ? each : best))

/** The ring of a tier: an arc for each of its rules, equally long, covered as far as the way is gone (§2.5). */
export const arcsOf = ({ conditions }: Pick<RankGroup, 'conditions'>): Arc[] => {
  const rules = rulesOf(conditions)
  const room = rules.length > 1 ? gap : 0
  const length = (100 - room * rules.length) / Math.max(1, rules.length)
  return rules.map((rule, index) => {
    const condition = furthest(rule)
    return {
      condition,
      met: condition.met,
      start: index * (length + room) + room / 2,
      length,
      covered: length * wayCovered(condition),
    }
  })
}
