import * as z from 'zod'
import { isDate } from './civil'
import { type MetricKind, metricKeys } from './metrics'
import { faultOf, firstFault, type Parsed } from './parsed'
import { registry } from './registry'
import { type Tier, tiers } from './tiers'

const labels = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) })
const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
const fraction = z.strictObject({ n: z.int().min(0), d: z.int().min(1) })

const leaf = z
  .strictObject({
    metric: z.enum(metricKeys),
    comparator: z.enum(['>=', '=']),
    threshold: z.union(
      [z.int().min(0), z.boolean(), fraction],
      'must be a whole number, a fraction {n, d} or a boolean',
    ),
    window: z.enum(['1 year']).nullable(),
    whenEmpty: z.enum(['met', 'unmet']).nullable(),
  })
  .superRefine((condition, context) => {
    const fault = misuse(condition)
    if (fault) context.addIssue({ code: 'custom', path: [fault.field], message: fault.message })
  })

export type Condition = z.infer<typeof leaf>
export type Threshold = Condition['threshold']

const thresholdForms: Record<MetricKind, { form: string; fits: (threshold: Threshold) => boolean }> = {
  flag: { form: 'a boolean', fits: (threshold) => typeof threshold === 'boolean' },
  count: { form: 'a whole number', fits: (threshold) => typeof threshold === 'number' },
  ratio: { form: 'a fraction {n, d}', fits: (threshold) => typeof threshold === 'object' },
  'top-share': {
    form: 'a fraction {n, d} of at most 1',
    fits: (threshold) => typeof threshold === 'object' && threshold.n <= threshold.d,
  },
}

/** What a condition says of its metric that the metric cannot mean. */
const misuse = (condition: Condition): { field: keyof Condition; message: string } | null => {
  const { kind, window } = registry[condition.metric]
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
  return null
}

/** Told apart by their field, so that a fault inside either is named exactly. */
const anyOf = z.strictObject({ anyOf: z.array(leaf).min(2, 'must list at least two conditions') })
const rule = z.unknown().transform((value, context): Condition | { anyOf: Condition[] } => {
  const isChoice = typeof value === 'object' && value !== null && 'anyOf' in value
  const parsed = isChoice ? anyOf.safeParse(value) : leaf.safeParse(value)
  if (parsed.success) return parsed.data
  context.addIssue({ code: 'custom', ...faultOf(parsed.error) })
  return z.NEVER
})

const step = z.strictObject({
  tier: z.enum(tiers).exclude(['none']),
  labels,
  conditions: z.array(rule).min(1, 'must not be empty'),
})

const ascending = (steps: readonly { tier: Tier }[], context: z.RefinementCtx): void => {
  for (const [index, { tier }] of steps.entries()) {
    const before = steps[index - 1]
    if (before && tiers.indexOf(tier) <= tiers.indexOf(before.tier))
      context.addIssue({
        code: 'custom',
        path: [index, 'tier'],
        message: 'must lie above the tier before it',
      })
  }
}

const policy = z.strictObject({
  id,
  version: z.int().min(1),
  effectiveFrom: z.string().refine(isDate, 'must be a date of the calendar, such as 2020-04-01'),
  author: z.string().min(1),
  note: labels,
  labels,
  /** What the lowest state is called: a person below the first tier. */
  noneLabels: labels,
  tiers: z.array(step).min(1, 'must not be empty').superRefine(ascending),
})

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T

/**
 * The rule by which ranks are given, as data (§2.3). Tiers stand in ascending order and are cumulative: each
 * needs every condition of those below it. Takes effect at the first instant of `effectiveFrom` in Japan.
 */
export type Policy = DeepReadonly<z.infer<typeof policy>>
export type Rule = Policy['tiers'][number]['conditions'][number]

/** Reads a policy document; a fault is answered with the one field that has it. */
export const parsePolicy = (json: unknown): Parsed<Policy> => {
  const parsed = policy.safeParse(json)
  return parsed.success ? { ok: true, value: parsed.data } : firstFault(parsed.error)
}
