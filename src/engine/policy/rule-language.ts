/*
 * The language of policies (§2.3, §2.8): what a rule can say, over the metrics M, tiers T and windows W of those it is for.
 * Freelancers and clients each have theirs; the engine is the same. Types, not interfaces, because a policy is JSON.
 */
import type { Labels } from './metrics'

export type Share = {
  readonly n: number
  readonly d: number
}

/** A whole number, a share, or a yes. */
export type Threshold = number | boolean | Share

/** A ratio judged with its uncertainty (§2.7): reached when P(p < threshold) < promoteBelow, lost when it is ≥ demoteFrom. */
export type Certainty = {
  readonly prior: { readonly a: number; readonly b: number }
  readonly promoteBelow: Share
  readonly demoteFrom: Share
}

export const comparators = ['>=', '<=', '='] as const

export type LeafOf<M extends string, W extends string> = {
  readonly metric: M
  readonly comparator: (typeof comparators)[number]
  readonly threshold: Threshold
  readonly window: W | null
  readonly whenEmpty: 'met' | 'unmet' | null
  readonly certainty?: Certainty | undefined
  /** At most this many orders of one contract count: of those that count, the earliest agreed (§2.7). */
  readonly perContract?: number | undefined
}

export type RuleOf<M extends string, W extends string> =
  | LeafOf<M, W>
  | { readonly anyOf: readonly LeafOf<M, W>[] }

export type StepOf<M extends string, T extends string, W extends string> = {
  readonly tier: Exclude<T, 'none'>
  readonly labels: Labels
  readonly conditions: readonly RuleOf<M, W>[]
}

export type PolicyOf<M extends string, T extends string, W extends string> = {
  readonly id: string
  readonly version: number
  readonly effectiveFrom: string
  readonly author: string
  readonly note: Labels
  readonly labels: Labels
  /** What the lowest state is called: a person below the first tier. */
  readonly noneLabels: Labels
  /** Days between the warning and the fall it warns of; absent where a tier falls at once (§2.7). */
  readonly warningDays?: number | undefined
  readonly tiers: readonly StepOf<M, T, W>[]
}

/** A policy of any vocabulary. */
export type AnyPolicy = PolicyOf<string, string, string>

/** What a policy calls a tier; a tier that it does not know keeps its key. */
export const tierLabel = (
  { tiers, noneLabels }: Pick<AnyPolicy, 'tiers' | 'noneLabels'>,
  tier: string,
  lang: keyof Labels,
): string => (tier === 'none' ? noneLabels : tiers.find((step) => step.tier === tier)?.labels)?.[lang] ?? tier

/** Every tier of a policy with what it is called, from the lowest. */
export const tierLabels = <T extends string>(
  { tiers, noneLabels }: Pick<PolicyOf<string, T, string>, 'tiers' | 'noneLabels'>,
  lang: keyof Labels,
): { tier: T | 'none'; label: string }[] => [
  { tier: 'none', label: noneLabels[lang] },
  ...tiers.map(({ tier, labels }) => ({ tier, label: labels[lang] })),
]

export const leavesOf = <M extends string, W extends string>(rule: RuleOf<M, W>): readonly LeafOf<M, W>[] =>
  'anyOf' in rule ? rule.anyOf : [rule]
