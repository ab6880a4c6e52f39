import { expect, test } from 'vitest'
import { classic2020, robust } from '../../engine/policy/policies/built-in'
import { parsePolicy } from '../../engine/policy/policy'
import { faultInJapanese } from './fault-words'

const [first] = classic2020.tiers
const rate = {
  metric: 'completion-rate',
  comparator: '>=',
  threshold: { n: 9, d: 10 },
  window: '1 year',
  whenEmpty: 'unmet',
}
const top = { ...rate, metric: 'earned-reward', threshold: { n: 1, d: 5 }, whenEmpty: null }
const certainty = { prior: { a: 19, b: 1 }, promoteBelow: { n: 1, d: 2 }, demoteFrom: { n: 17, d: 20 } }
const withConditions = (...conditions: unknown[]) => ({ ...classic2020, tiers: [{ ...first, conditions }] })
const { labels: _, ...unlabelled } = robust

const broken: readonly unknown[] = [
  null,
  [],
  'classic',
  {},
  unlabelled,
  { ...classic2020, id: 'Classic 2020' },
  { ...classic2020, effectiveFrom: '2020-02-30' },
  { ...classic2020, version: 0 },
  { ...classic2020, version: 'one' },
  { ...classic2020, labels: { ja: '', en: 'x' } },
  { ...classic2020, notice: 60 },
  { ...classic2020, tiers: [] },
  { ...classic2020, tiers: [first, first] },
  { ...classic2020, tiers: [{ ...first, tier: 'gold' }] },
  { ...classic2020, warningDays: 367 },
  withConditions(),
  withConditions({ ...rate, metric: 'charm' }),
  withConditions({ ...rate, threshold: 0.9 }),
  withConditions({ ...rate, threshold: '90%' }),
  withConditions({ ...rate, threshold: 1 }),
  withConditions({ ...rate, threshold: { n: 9, d: 0 } }),
  withConditions({ ...rate, window: null }),
  withConditions({ ...rate, window: '2 years' }),
  withConditions({ ...rate, whenEmpty: null }),
  withConditions({ ...rate, comparator: '>' }),
  withConditions({ ...rate, weight: 2 }),
  withConditions({ anyOf: [rate] }),
  withConditions({ ...rate, perContract: 0 }),
  withConditions({ ...rate, metric: 'reply-rate', perContract: 2 }),
  withConditions({ ...rate, comparator: '=', certainty }),
  withConditions({ ...rate, threshold: { n: 1, d: 1 }, certainty }),
  withConditions({ ...rate, certainty: { ...certainty, promoteBelow: { n: 9, d: 10 } } }),
  withConditions({ ...rate, certainty: { ...certainty, demoteFrom: { n: 1, d: 1 } } }),
  withConditions({ ...rate, certainty: { ...certainty, prior: { a: 2000, b: 1 } } }),
  withConditions({ ...rate, metric: 'phone', threshold: 1 }),
  withConditions({ ...rate, metric: 'phone', threshold: true }),
  withConditions({ ...rate, metric: 'orders-won', window: null, threshold: true }),
  withConditions({ ...top, threshold: { n: 0, d: 5 } }),
  withConditions({ ...top, comparator: '<=' }),
  withConditions(top, { ...top, threshold: { n: 1, d: 10 } }),
]

test('whatever can be wrong with a rule is said in Japanese to whoever reads Japanese', () => {
  for (const json of broken) {
    const parsed = parsePolicy(json)
    if (parsed.ok) throw new Error(`not broken: ${JSON.stringify(json)}`)
    const words = faultInJapanese(parsed.message)
    expect(words, parsed.message).toMatch(/[ぁ-ん]/)
    expect(words, parsed.message).not.toContain('undefined')
  }
})

test('a sentence that nobody has translated is handed on rather than lost', () => {
  expect(faultInJapanese('must be blue')).toBe('must be blue')
})
