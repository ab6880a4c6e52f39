/** As much of a condition as grouping asks. */
interface GroupableCondition {
  readonly tier: string
  readonly met: boolean
  /** Conditions of one tier with the same number are alternatives. */
  readonly choice: number | null
}

/** The conditions of one tier; alternatives stand together and count as one. */
export interface TierGroup<C extends GroupableCondition> {
  readonly tier: C['tier']
  readonly conditions: readonly C[]
  readonly met: number
  readonly all: number
}

const isRuleMet = (conditions: readonly GroupableCondition[], one: GroupableCondition): boolean =>
  one.choice === null ? one.met : conditions.some(({ choice, met }) => choice === one.choice && met)

/** One condition per rule: the first of alternatives stands for all. */
const rulesOf = <C extends GroupableCondition>(conditions: readonly C[]): C[] =>
  conditions.filter(
    ({ choice }, index) =>
      choice === null || conditions.findIndex((other) => other.choice === choice) === index,
  )

/** The tiers that conditions speak of, in their order. */
export const tierGroups = <C extends GroupableCondition>(conditions: readonly C[]): TierGroup<C>[] =>
  [...new Set(conditions.map(({ tier }) => tier))].map((tier) => {
    const own = conditions.filter((condition) => condition.tier === tier)
    const rules = rulesOf(own)
    return {
      tier,
      conditions: own,
      met: rules.filter((rule) => isRuleMet(own, rule)).length,
      all: rules.length,
    }
  })
