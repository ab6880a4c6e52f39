import type { CountedOrder, Measure, Unit } from '../policy/metrics'
import { type LeafOf, leavesOf, type PolicyOf, type RuleOf, type StepOf } from '../policy/rule-language'
import { type Judgement, judge } from './judge'
import { type NextStepOf, nextStep } from './next-step'

const isEarlier = (a: CountedOrder, b: CountedOrder): number =>
  a.agreedAt.getTime() - b.agreedAt.getTime() || (a.id < b.id ? -1 : 1)

/** Of each contract the earliest `max` by agreement, ties by id. An order that names no contract is one by itself. */
const within = (counted: readonly CountedOrder[], max: number): ReadonlySet<CountedOrder> => {
  const sofar = new Map<string, number>()
  const kept = new Set<CountedOrder>()
  for (const order of [...counted].sort(isEarlier)) {
    const place = order.contract === undefined ? 1 : (sofar.get(order.contract) ?? 0) + 1
    if (order.contract !== undefined) sofar.set(order.contract, place)
    if (place <= max) kept.add(order)
  }
  return kept
}

/** A figure in which at most `max` orders of one contract count (§2.7); as it is where the policy sets no bound. */
export const withinContracts = (measure: Measure, max: number | undefined): Measure => {
  if (max === undefined || (measure.kind !== 'ratio' && measure.kind !== 'count')) return measure
  // Read once: a history looks its orders up whenever they are asked for.
  const { counted: all } = measure
  if (!all) throw new Error('a figure without its orders cannot be bounded per contract')
  const kept = within(all, max)
  const counted = all.filter((order) => kept.has(order))
  const evidence = counted.map(({ id }) => id)
  const n = counted.reduce((sum, { part }) => sum + part.n, 0n)
  if (measure.kind === 'count') return { kind: 'count', value: n, evidence, counted }
  const d = counted.reduce((sum, { part }) => sum + part.d, 0n)
  return { kind: 'ratio', value: { n, d }, evidence, counted }
}

/** A condition judged, over the metrics M, tiers T and windows W of its policy. */
export interface ConditionOf<M extends string, T extends string, W extends string> extends Judgement {
  readonly tier: T
  readonly metric: M
  readonly window: W | null
  /** Conditions of one tier with the same number are alternatives: one of them suffices. Null stands by itself. */
  readonly choice: number | null
}

export type JudgedCondition = ConditionOf<string, string, string>

/** What each metric M is counted in, and what a person does about it. */
export type Units<M extends string, A extends string> = Readonly<
  Record<M, { readonly unit: Unit; readonly action: A }>
>

interface JudgedLeaf<M extends string, T extends string, W extends string> {
  readonly leaf: LeafOf<M, W>
  readonly measure: Measure
  readonly condition: ConditionOf<M, T, W>
}

interface JudgedRule<M extends string, T extends string, W extends string> {
  readonly met: boolean
  readonly leaves: readonly JudgedLeaf<M, T, W>[]
}

interface Place<T extends string> {
  readonly tier: T
  readonly isHeld: boolean
  readonly index: number
}

type MetricsOf<M extends string> = Readonly<Record<M, Measure>>

const judgeRule = <M extends string, T extends string, W extends string>(
  rule: RuleOf<M, W>,
  { tier, isHeld, index }: Place<T>,
  metrics: MetricsOf<M>,
): JudgedRule<M, T, W> => {
  const choice = 'anyOf' in rule ? index : null
  const leaves = leavesOf(rule).map((leaf) => {
    const { metric, window, perContract } = leaf
    const measure = withinContracts(metrics[metric], perContract)
    const judgement = judge(leaf, measure, isHeld)
    return { leaf, measure, condition: { tier, metric, window, choice, ...judgement } }
  })
  return { met: leaves.some(({ condition }) => condition.met), leaves }
}

export interface PolicyEvaluation<M extends string, T extends string, W extends string, A extends string> {
  /** The highest tier whose conditions, and those of every tier below, are met. */
  readonly earned: T | 'none'
  readonly conditions: readonly ConditionOf<M, T, W>[]
  /** What is unmet for the tier after that; empty at the top. Of alternatives, each is listed. */
  readonly next: readonly NextStepOf<M, T, A>[]
  /** For every condition, in their order; worked out when somebody asks (§2.5). */
  readonly behind: () => ConditionDetailOf<M, T, A>[]
}

/** What stands behind one condition: the figure as it was judged, and what is missing where it is unmet. */
export interface ConditionDetailOf<M extends string, T extends string, A extends string> {
  readonly measure: Measure
  /** Null where the condition is met, or an alternative of it is. */
  readonly step: NextStepOf<M, T, A> | null
}

interface EvaluationContext<M extends string, T extends string, A extends string> {
  readonly units: Units<M, A>
  /** Whether a tier was held before, for shares judged with their uncertainty (§2.7). */
  readonly isHeld: (tier: T) => boolean
}

/** Judges metrics under a policy of any vocabulary (§2, §2.8). The first tier with an unmet condition ends the evaluation. */
export const evaluatePolicy = <M extends string, T extends string, W extends string, A extends string>(
  policy: PolicyOf<M, T, W>,
  metrics: MetricsOf<M>,
  { units, isHeld }: EvaluationContext<M, T, A>,
): PolicyEvaluation<M, T, W, A> => {
  const judgeStep = ({ tier, conditions }: StepOf<M, T, W>) => {
    const wasHeld = isHeld(tier)
    const place = (index: number): Place<T> => ({ tier, isHeld: wasHeld, index })
    return {
      tier,
      wasHeld,
      rules: conditions.map((rule, index) => judgeRule<M, T, W>(rule, place(index), metrics)),
    }
  }
  const steps = policy.tiers.map(judgeStep)
  const failed = steps.findIndex(({ rules }) => rules.some(({ met }) => !met))
  const reached = failed === -1 ? steps.length : failed
  const stepOf = ({ leaf, measure, condition: { tier, choice } }: JudgedLeaf<M, T, W>, wasHeld: boolean) =>
    nextStep(leaf, measure, { tier, choice, isHeld: wasHeld, ...units[leaf.metric] })
  const { rules: last = [], wasHeld = false } = steps[reached] ?? {}
  return {
    earned: steps[reached - 1]?.tier ?? 'none',
    conditions: steps.flatMap(({ rules }) =>
      rules.flatMap(({ leaves }) => leaves.map(({ condition }) => condition)),
    ),
    next: last.flatMap(({ met, leaves }) => (met ? [] : leaves.map((judged) => stepOf(judged, wasHeld)))),
    behind: () =>
      steps.flatMap((step) =>
        step.rules.flatMap(({ met, leaves }) =>
          leaves.map((judged) => ({
            measure: judged.measure,
            step: met ? null : stepOf(judged, step.wasHeld),
          })),
        ),
      ),
  }
}
