export interface GroupedCondition {
  readonly tier: string
  readonly met: boolean
  /** Conditions of one tier with the same number are alternatives. */
  readonly choice: number | null
}

/** The conditions of one tier; alternatives stand together and count as one. */
export interface TierGroup<C extends GroupedCondition> {
  readonly tier: C['tier']
  readonly conditions: readonly C[]
  readonly met: number
  readonly all: number
}

/** Whether a condition is met, or an alternative of it is. */
export const isRuleMet = (conditions: readonly GroupedCondition[], one: GroupedCondition): boolean =>
  one.met ||
  (one.choice !== null &&
    conditions.some(({ tier, choice, met }) => tier === one.tier && choice === one.choice && met))

/** One condition per rule: the first of alternatives stands for all. */
const rulesOf = <C extends GroupedCondition>(conditions: readonly C[]): C[] =>
  conditions.filter(
    ({ choice }, index) =>
      choice === null || conditions.findIndex((other) => other.choice === choice) === index,
  )

/** The tiers that conditions speak of, in their order. */
export const tierGroups = <C extends GroupedCondition>(conditions: readonly C[]): TierGroup<C>[] =>
  [...new Set(conditions.map(({ tier }) => tier))].map((tier) => {
    const own = conditions.filter((condition) => condition.tier === tier)
    const rules = rulesOf(own)
    const met = rules.filter((rule) => isRuleMet(own, rule)).length
    return { tier, conditions: own, met, all: rules.length }
  })

/** The tier that comes next, with what it asks; undefined at the top. */
export const nextGroup = <C extends GroupedCondition>({
  conditions,
  next,
}: {
  readonly conditions: readonly C[]
  readonly next: readonly { readonly tier: string }[]
}): TierGroup<C> | undefined => tierGroups(conditions).find(({ tier }) => tier === next[0]?.tier)
