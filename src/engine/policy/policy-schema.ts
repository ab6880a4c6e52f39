import * as z from 'zod'
import { isDate } from '../../platform/calendar'
import type { MetricKind, Unit } from './metrics'
import { faultOf, firstFault, type ParseResult } from './parsed'
import { comparators, type LeafOf, type PolicyOf, type Threshold } from './rule-language'

type Leaf = LeafOf<string, string>
type Policy = PolicyOf<string, string, string>

/** What policies for one kind of subject may speak of. */
export interface Vocabulary<M extends string, T extends string, W extends string> {
  readonly metrics: Readonly<
    Record<M, { readonly kind: MetricKind; readonly unit: Unit; readonly window: W | null }>
  >
  readonly tiers: readonly T[]
  readonly windows: readonly W[]
  /** Metrics over orders of which a policy may count only some per contract. */
  readonly bounded: readonly M[]
  /** Whether a judgement may depend on what was held before (§2.7). */
  readonly hasMemory: boolean
}
type AnyVocabulary = Vocabulary<string, string, string>

const labels = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) })
const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
const fraction = z.strictObject({ n: z.int().min(0), d: z.int().min(1) })
const whole = z.int().min(1, 'must be a whole number of at least 1')
const certainty = z.strictObject({
  prior: z.strictObject({ a: whole.max(1000), b: whole.max(1000) }),
  promoteBelow: fraction,
  demoteFrom: fraction,
})

/** A cut is the ⌈share · n⌉-th of n people: beyond this nobody has so many people, and the product stays small. */
const shareDenominatorMax = 1_000_000

const thresholdForms: Record<MetricKind, { form: string; fits: (threshold: Threshold) => boolean }> = {
  flag: { form: 'a boolean', fits: (threshold) => typeof threshold === 'boolean' },
  count: { form: 'a whole number', fits: (threshold) => typeof threshold === 'number' },
  ratio: { form: 'a fraction {n, d}', fits: (threshold) => typeof threshold === 'object' },
  'top-share': {
    form: 'a fraction {n, d} above 0 and of at most 1, with d up to 1000000',
    fits: (threshold) =>
      typeof threshold === 'object' &&
      threshold.n > 0 &&
      threshold.n <= threshold.d &&
      threshold.d <= shareDenominatorMax,
  },
}

interface Misuse {
  readonly field: keyof Leaf
  readonly message: string
}
type Metric = AnyVocabulary['metrics'][string]

const isProper = ({ n, d }: z.infer<typeof fraction>): boolean => n > 0 && n < d

const certaintyMisuse = (
  { metric, threshold, comparator, certainty }: Leaf,
  { kind, unit }: Metric,
): Misuse | null => {
  if (!certainty) return null
  const fault = (message: string): Misuse => ({ field: 'certainty', message })
  if (kind !== 'ratio' || unit !== 'share') return fault(`cannot be asked of ${metric}`)
  if (comparator !== '>=') return fault('needs the comparator >=')
  if (typeof threshold !== 'object' || !isProper(threshold))
    return { field: 'threshold', message: 'must lie between 0 and 1 where a certainty is asked' }
  const { promoteBelow, demoteFrom } = certainty
  if (!isProper(promoteBelow) || !isProper(demoteFrom)) return fault('must have limits between 0 and 1')
  // Otherwise somebody could rise and fall by the same figures.
  if (promoteBelow.n * demoteFrom.d > demoteFrom.n * promoteBelow.d)
    return fault('must not promote where it would demote')
  return null
}

/** What a condition says of its metric that the metric cannot mean. */
const misuse = (condition: Leaf, { metrics, bounded, hasMemory }: AnyVocabulary): Misuse | null => {
  const metric = metrics[condition.metric]
  if (!metric) return { field: 'metric', message: 'is unknown' }
  const { kind, window } = metric
  const { form, fits } = thresholdForms[kind]
  if (!fits(condition.threshold))
    return { field: 'threshold', message: `must be ${form} for ${condition.metric}` }
  if (condition.comparator !== '>=' && kind === 'top-share')
    return { field: 'comparator', message: `must be >= for ${condition.metric}` }
  if (condition.comparator !== '=' && kind === 'flag')
    return { field: 'comparator', message: `must be = for ${condition.metric}` }
  if (condition.window !== window)
    return { field: 'window', message: `must be ${JSON.stringify(window)} for ${condition.metric}` }
  if ((condition.whenEmpty !== null) !== (kind === 'ratio'))
    return {
      field: 'whenEmpty',
      message: `must be ${kind === 'ratio' ? 'met or unmet' : 'null'} for ${condition.metric}`,
    }
  if (condition.perContract !== undefined && !bounded.includes(condition.metric))
    return { field: 'perContract', message: `cannot be asked of ${condition.metric}` }
  if (condition.certainty && !hasMemory)
    return { field: 'certainty', message: `cannot be asked of ${condition.metric}` }
  return certaintyMisuse(condition, metric)
}

const leafSchema = (spoken: AnyVocabulary) =>
  z
    .strictObject({
      metric: z.enum(Object.keys(spoken.metrics)),
      comparator: z.enum(comparators),
      threshold: z.union(
        [z.int().min(0), z.boolean(), fraction],
        'must be a whole number, a fraction {n, d} or a boolean',
      ),
      window: z.enum(spoken.windows).nullable(),
      whenEmpty: z.enum(['met', 'unmet']).nullable(),
      certainty: certainty.optional(),
      perContract: whole.optional(),
    })
    .superRefine((condition, context) => {
      const fault = misuse(condition, spoken)
      if (fault) context.addIssue({ code: 'custom', path: [fault.field], message: fault.message })
    })

/** Told apart by their field, so that a fault inside either is named exactly. */
const ruleSchema = (spoken: AnyVocabulary) => {
  const leaf = leafSchema(spoken)
  const anyOf = z.strictObject({ anyOf: z.array(leaf).min(2, 'must list at least two conditions') })
  return z.unknown().transform((value, context): Leaf | { anyOf: Leaf[] } => {
    const isChoice = typeof value === 'object' && value !== null && 'anyOf' in value
    const parsed = isChoice ? anyOf.safeParse(value) : leaf.safeParse(value)
    if (parsed.success) return parsed.data
    context.addIssue({ code: 'custom', ...faultOf(parsed.error) })
    return z.NEVER
  })
}

const ascending =
  (order: readonly string[]) =>
  (steps: readonly { tier: string }[], context: z.RefinementCtx): void => {
    for (const [index, { tier }] of steps.entries()) {
      const before = steps[index - 1]
      if (before && order.indexOf(tier) <= order.indexOf(before.tier))
        context.addIssue({
          code: 'custom',
          path: [index, 'tier'],
          message: 'must lie above the tier before it',
        })
    }
  }

const isSameShare = (a: Threshold, b: Threshold): boolean =>
  typeof a === 'object' && typeof b === 'object' && a.n * b.d === b.n * a.d

/** Facts carry one cut per category (§2.9): a policy that asked for two top shares could not be judged by them. */
const oneTopShare =
  ({ metrics }: AnyVocabulary) =>
  (
    steps: readonly { conditions: readonly (Leaf | { anyOf: Leaf[] })[] }[],
    context: z.RefinementCtx,
  ): void => {
    const asked = steps.flatMap(({ conditions }, step) =>
      conditions.flatMap((rule, index) => {
        const leaves = 'anyOf' in rule ? rule.anyOf : [rule]
        const place = (choice: number) => ('anyOf' in rule ? ['anyOf', choice] : [])
        return leaves.map((leaf, choice) => ({
          leaf,
          path: [step, 'conditions', index, ...place(choice), 'threshold'],
        }))
      }),
    )
    const tops = asked.filter(({ leaf }) => metrics[leaf.metric]?.kind === 'top-share')
    const other = tops.find(({ leaf }) => !isSameShare(leaf.threshold, tops[0]?.leaf.threshold ?? 0))
    if (other)
      context.addIssue({
        code: 'custom',
        path: other.path,
        message: 'must be the same top share as elsewhere in this policy',
      })
  }

const policySchema = (spoken: AnyVocabulary) => {
  const step = z.strictObject({
    tier: z.enum(spoken.tiers.filter((tier) => tier !== 'none')),
    labels,
    conditions: z.array(ruleSchema(spoken)).min(1, 'must not be empty'),
  })
  return z.strictObject({
    id,
    version: z.int().min(1),
    effectiveFrom: z.string().refine(isDate, 'must be a date of the calendar, such as 2020-04-01'),
    author: z.string().min(1),
    note: labels,
    labels,
    noneLabels: labels,
    warningDays: spoken.hasMemory ? z.int().min(1).max(366).optional() : z.undefined().optional(),
    tiers: z
      .array(step)
      .min(1, 'must not be empty')
      .superRefine(ascending(spoken.tiers))
      .superRefine(oneTopShare(spoken)),
  })
}

/** Reads the policy documents of one vocabulary; a fault is answered with the one field that has it. */
export const policyReader = <M extends string, T extends string, W extends string>(
  vocabulary: Vocabulary<M, T, W>,
): ((json: unknown) => ParseResult<PolicyOf<M, T, W>>) => {
  const schema = policySchema(vocabulary)
  return (json) => {
    const parsed = schema.safeParse(json)
    if (!parsed.success) return firstFault(parsed.error)
    const policy: Policy = parsed.data
    // The schema lets through only the words of this vocabulary.
    return { ok: true, value: policy as PolicyOf<M, T, W> }
  }
}
