import { expect, test } from 'vitest'
import { metricKeys } from './metrics'
import { builtInPolicies, classic2020 } from './policies/built-in'
import { parsePolicy } from './policy'
import { countAsked, topShareOf } from './policy-parts'
import { explanations, registry } from './registry'

const first = classic2020.tiers[0]
const withConditions = (...conditions: unknown[]) => ({
  ...classic2020,
  tiers: [{ ...first, conditions }],
})
const withCondition = (condition: unknown) => withConditions(condition)
const rate = {
  metric: 'completion-rate',
  comparator: '>=',
  threshold: { n: 9, d: 10 },
  window: '1 year',
  whenEmpty: 'unmet',
}

const top = (n: number, d: number) => ({
  ...rate,
  metric: 'earned-reward',
  threshold: { n, d },
  whenEmpty: null,
})
const mean = { ...rate, metric: 'mean-rating', threshold: { n: 4, d: 5 } }
const certainty = { prior: { a: 19, b: 1 }, promoteBelow: { n: 1, d: 2 }, demoteFrom: { n: 17, d: 20 } }

test.each(builtInPolicies.map((policy) => [policy.id, policy] as const))(
  '%s is a valid policy',
  (_, policy) => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, value: policy })
  },
)

test('every metric has words in both languages', () => {
  for (const key of metricKeys) {
    const { labels } = registry[key]
    const explanation = explanations[key]
    for (const text of [labels.ja, labels.en, explanation.ja, explanation.en]) expect(text).not.toBe('')
    expect(explanation.ja.endsWith('。'), key).toBe(true)
  }
})

test.each([
  ['id', { ...classic2020, id: 'Classic 2020' }],
  ['effectiveFrom', { ...classic2020, effectiveFrom: '2020-02-30' }],
  ['version', { ...classic2020, version: 0 }],
  ['labels.ja', { ...classic2020, labels: { ja: '', en: 'x' } }],
  ['notice', { ...classic2020, notice: 60 }],
  ['tiers', { ...classic2020, tiers: [] }],
  ['tiers[1].tier', { ...classic2020, tiers: [first, first] }],
  ['tiers[0].tier', { ...classic2020, tiers: [{ ...first, tier: 'gold' }] }],
  ['tiers[0].conditions', { ...classic2020, tiers: [{ ...first, conditions: [] }] }],
  ['tiers[0].conditions[0].metric', withCondition({ ...rate, metric: 'charm' })],
  ['tiers[0].conditions[0].threshold', withCondition({ ...rate, threshold: 0.9 })],
  ['tiers[0].conditions[0].threshold', withCondition({ ...rate, threshold: 1 })],
  ['tiers[0].conditions[0].window', withCondition({ ...rate, window: null })],
  ['tiers[0].conditions[0].window', withCondition({ ...rate, window: '2 years' })],
  ['tiers[0].conditions[0].whenEmpty', withCondition({ ...rate, whenEmpty: null })],
  ['tiers[0].conditions[0].comparator', withCondition({ ...rate, comparator: '>' })],
  ['tiers[0].conditions[0].weight', withCondition({ ...rate, weight: 2 })],
  ['tiers[0].conditions[0].anyOf', withCondition({ anyOf: [rate] })],
  [
    'tiers[0].conditions[0].anyOf[1].threshold',
    withCondition({ anyOf: [rate, { ...rate, threshold: true }] }),
  ],
  ['warningDays', { ...classic2020, warningDays: 0 }],
  ['tiers[0].conditions[0].perContract', withCondition({ ...rate, perContract: 0 })],
  ['tiers[0].conditions[0].perContract', withCondition({ ...rate, metric: 'reply-rate', perContract: 2 })],
  ['tiers[0].conditions[0].certainty', withCondition({ ...rate, comparator: '=', certainty })],
  ['tiers[0].conditions[0].certainty', withCondition({ ...mean, certainty })],
  ['tiers[0].conditions[0].threshold', withCondition({ ...rate, threshold: { n: 1, d: 1 }, certainty })],
  [
    'tiers[0].conditions[0].certainty.prior.a',
    withCondition({ ...rate, certainty: { ...certainty, prior: { a: 0, b: 1 } } }),
  ],
  [
    'tiers[0].conditions[0].certainty',
    withCondition({ ...rate, certainty: { ...certainty, promoteBelow: { n: 9, d: 10 } } }),
  ],
  [
    'tiers[0].conditions[0].certainty',
    withCondition({ ...rate, certainty: { ...certainty, demoteFrom: { n: 1, d: 1 } } }),
  ],
  ['tiers[0].conditions[0].threshold', withCondition(top(0, 5))],
  ['tiers[0].conditions[0].threshold', withCondition(top(6, 5))],
  ['tiers[0].conditions[0].threshold', withCondition(top(1, 1_000_001))],
  ['tiers[0].conditions[1].threshold', withConditions(top(1, 5), top(1, 10))],
  ['tiers[0].conditions[1].anyOf[1].threshold', withConditions(top(1, 5), { anyOf: [rate, top(1, 10)] })],
])('a fault in %s is named', (field, json) => {
  expect(parsePolicy(json)).toMatchObject({ ok: false, field })
})

test('a policy may ask for any top share, and twice for the same one however it is written', () => {
  expect(parsePolicy(withCondition(top(1, 10)))).toMatchObject({ ok: true })
  expect(parsePolicy(withConditions(top(1, 5), top(2, 10)))).toMatchObject({ ok: true })
  expect(topShareOf({ ...classic2020, tiers: [] })).toBeNull()
  expect(topShareOf(classic2020)).toEqual({ n: 1, d: 5 })
})

test('an order won cannot be judged as yes or no, nor a confirmation as a number', () => {
  const won = { metric: 'orders-won', comparator: '>=', threshold: true, window: null, whenEmpty: null }
  expect(parsePolicy(withCondition(won))).toMatchObject({ field: 'tiers[0].conditions[0].threshold' })
  const phone = { ...won, metric: 'phone' }
  expect(parsePolicy(withCondition(phone))).toMatchObject({ field: 'tiers[0].conditions[0].comparator' })
  expect(parsePolicy(withCondition({ ...phone, comparator: '=' }))).toMatchObject({ ok: true })
})

test('the number that a policy asks of something counted is read from the policy', () => {
  expect(countAsked(classic2020, 'introduction-length')).toBe(300)
  expect(countAsked(classic2020, 'task-approval')).toBe(0)
})
