// Random rules: every kind of condition, threshold and comparator, near the figures that random people have.
import fc from 'fast-check'
import type { MetricKey } from '../../src/engine/policy/metrics'
import type { Policy, Rule } from '../../src/engine/policy/policy'

type Leaf = Exclude<Rule, { anyOf: unknown }>
type Share = { n: number; d: number }

const share = (n: number, d: number): Share => ({ n, d })
const shares = [
  share(9, 10),
  share(4, 5),
  share(1, 2),
  share(2, 3),
  share(19, 20),
  share(1, 3),
  share(1, 100),
]
const means = [share(24, 5), share(9, 2), share(4, 1), share(5, 1), share(7, 3)]
const anyEmpty = fc.constantFrom<'met' | 'unmet'>('met', 'unmet')
/** Mostly at least, as every rule that ships; the other comparators are part of the language too. */
const anyComparator = fc.constantFrom<Leaf['comparator']>('>=', '>=', '>=', '>=', '<=', '=')
const anyBound = fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined })

const anyCertainty = fc.option(
  fc
    .record({
      a: fc.integer({ min: 1, max: 25 }),
      b: fc.integer({ min: 1, max: 4 }),
      limits: fc.constantFrom(
        [share(1, 2), share(17, 20)],
        [share(1, 2), share(1, 2)],
        [share(1, 20), share(99, 100)],
      ),
    })
    .map(({ a, b, limits: [promoteBelow = share(1, 2), demoteFrom = share(17, 20)] }) => ({
      prior: { a, b },
      promoteBelow,
      demoteFrom,
    })),
  { nil: undefined, freq: 3 },
)

/** Fields that a document may leave out are left out, not undefined. */
const leaf = ({ certainty, perContract, ...rest }: Leaf): Leaf => ({
  ...rest,
  ...(certainty && rest.comparator === '>=' && { certainty }),
  ...(perContract && { perContract }),
})

const anyShareOf = (metric: MetricKey, isBound: boolean): fc.Arbitrary<Leaf> =>
  fc
    .tuple(fc.constantFrom(...shares), anyComparator, anyEmpty, anyCertainty, anyBound)
    .map(([threshold, comparator, whenEmpty, certainty, perContract]) =>
      leaf({
        ...{ metric, comparator, threshold, window: '1 year', whenEmpty, certainty },
        perContract: isBound ? perContract : undefined,
      }),
    )

const anyMean: fc.Arbitrary<Leaf> = fc
  .tuple(fc.constantFrom(...means), anyComparator, anyEmpty, anyBound)
  .map(([threshold, comparator, whenEmpty, perContract]) =>
    leaf({ metric: 'mean-rating', comparator, threshold, window: '1 year', whenEmpty, perContract }),
  )

const anyCount: fc.Arbitrary<Leaf> = fc
  .tuple(
    fc.constantFrom<[MetricKey, number]>(
      ['introduction-length', 300],
      ['introduction-length', 301],
      ['offering', 1],
      ['background', 2],
      ['orders-won', 1],
      ['orders-won', 3],
      ['orders-won', 5],
    ),
    anyComparator,
    anyBound,
  )
  .map(([[metric, threshold], comparator, perContract]) =>
    leaf({
      ...{ metric, comparator, threshold, window: null, whenEmpty: null },
      perContract: metric === 'orders-won' ? perContract : undefined,
    }),
  )

const flags: readonly MetricKey[] = [
  ...(['display-name', 'profile-image', 'identity', 'confidentiality', 'phone'] as const),
  ...(['last-login', 'last-login', 'skill-registered', 'qualification-registered'] as const),
]
const anyFlag: fc.Arbitrary<Leaf> = fc
  .tuple(fc.constantFrom(...flags), fc.nat(9))
  .map(([metric, dice]) =>
    leaf({ metric, comparator: '=', threshold: dice > 0, window: null, whenEmpty: null }),
  )

/** Small and large, in lowest terms or not, and everybody. */
export const topShares = [
  share(1, 5),
  share(1, 10),
  share(3, 100),
  share(2, 6),
  share(5, 7),
  share(99, 100),
  share(1, 1),
  share(1, 1_000_000),
]

/** A policy asks for one top share: which one is decided when it is put together. */
const inTop: Leaf = {
  metric: 'earned-reward',
  comparator: '>=',
  threshold: share(1, 5),
  window: '1 year',
  whenEmpty: null,
}

const anyLeaf: fc.Arbitrary<Leaf> = fc.oneof(
  { arbitrary: anyShareOf('completion-rate', true), weight: 4 },
  { arbitrary: anyShareOf('satisfied-share', true), weight: 2 },
  { arbitrary: anyShareOf('reply-rate', false), weight: 3 },
  { arbitrary: anyShareOf('task-approval', false), weight: 1 },
  { arbitrary: anyMean, weight: 3 },
  { arbitrary: anyCount, weight: 3 },
  { arbitrary: anyFlag, weight: 3 },
  { arbitrary: fc.constant(inTop), weight: 1 },
)
const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  { arbitrary: anyLeaf, weight: 2 },
  { arbitrary: fc.array(anyLeaf, { minLength: 2, maxLength: 3 }).map((anyOf) => ({ anyOf })), weight: 1 },
)

const words = { ja: '試', en: 'Trial' }
const wonTiers = ['regular', 'bronze', 'silver', 'certified'] as const

const withTop = (rule: Rule, threshold: Share): Rule => {
  const own = (each: Leaf): Leaf => (each.metric === 'earned-reward' ? { ...each, threshold } : each)
  return 'anyOf' in rule ? { anyOf: rule.anyOf.map(own) } : own(rule)
}

/** Any rule of the language. One or two conditions a step: with more, nobody would ever rise. */
export const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    tiers: fc.subarray([...wonTiers], { minLength: 2 }),
    conditions: fc.array(fc.array(anyRule, { minLength: 1, maxLength: 2 }), { minLength: 4, maxLength: 4 }),
    top: fc.constantFrom(...topShares),
    warningDays: fc.option(fc.constantFrom(1, 30, 30), { nil: undefined }),
  })
  .map(({ tiers, conditions, top, warningDays }) => ({
    id: 'trial',
    version: 1,
    effectiveFrom: '2026-01-01',
    author: 'Tanomi',
    note: words,
    labels: words,
    noneLabels: words,
    ...(warningDays && { warningDays }),
    tiers: tiers.map((tier, index) => ({
      tier,
      labels: words,
      conditions: (conditions[index] ?? []).map((rule) => withTop(rule, top)),
    })),
  }))
