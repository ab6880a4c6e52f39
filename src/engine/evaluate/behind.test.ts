import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyHistory } from '../../../test/support/freelancer-arbitraries'
import { factsOf, noon, order, orders } from '../../../test/support/freelancer-fixtures'
import type { Facts } from '../facts/facts'
import { measure } from '../measure/measure'
import { builtInPolicies, classic2020 } from '../policy/policies/built-in'
import type { Policy } from '../policy/policy'
import { eachCondition, evaluate } from './evaluate'

const behind = (facts: Facts, policy: Policy = classic2020) =>
  eachCondition(policy, measure(facts, noon), { at: noon })

const stepOf = (facts: Facts, metric: string) =>
  behind(facts).find(({ step }) => step?.metric === metric)?.step

test('a newcomer hears what every tier further up still lacks, not only the next', () => {
  const facts = factsOf({ freelancer: { phoneVerifiedAt: null }, cuts: { writing: 100_000 } })
  const lacking = behind(facts).flatMap(({ step }) =>
    step ? [`${step.tier} ${step.metric} ${step.missing}`] : [],
  )
  expect(lacking).toEqual([
    'regular phone null',
    'bronze orders-won 1',
    'silver completion-rate 1',
    'silver mean-rating 1',
    'certified earned-reward 100000',
  ])
})

test('a bronze freelancer knows how much a certified one has more', () => {
  const facts = factsOf({ orders: [order('o')], cuts: { writing: 100_000, design: 500_000 } })
  expect(stepOf(facts, 'earned-reward')).toMatchObject({
    missing: 70_000,
    category: 'writing',
    action: 'earn-more',
  })
})

test('where one of two alternatives is met, nothing is missing', () => {
  const [regular, ...higher] = classic2020.tiers
  if (!regular) throw new Error('the classic rule has tiers')
  const leaf = (metric: 'skill-registered' | 'qualification-registered') =>
    ({ metric, comparator: '=', threshold: true, window: null, whenEmpty: null }) as const
  const anyOf = [leaf('skill-registered'), leaf('qualification-registered')]
  const policy = { ...classic2020, tiers: [{ ...regular, conditions: [{ anyOf }] }, ...higher] }
  const steps = (facts: Facts) =>
    behind(facts, policy)
      .slice(0, 2)
      .map(({ step }) => step?.choice ?? null)
  expect(steps(factsOf())).toEqual([null, null])
  expect(steps(factsOf({ freelancer: { skills: 0 } }))).toEqual([0, 0])
})

test('where few orders of one contract count, the figure told is the one judged', () => {
  const tiers = classic2020.tiers.map((step) => ({
    ...step,
    conditions: step.conditions.map((rule) =>
      'metric' in rule && rule.metric === 'orders-won' ? { ...rule, perContract: 2 } : rule,
    ),
  }))
  const facts = factsOf({ orders: orders(5, 'same', { contract: 'c' }) })
  const policy = { ...classic2020, tiers }
  const place = evaluate(policy, measure(facts, noon)).conditions.findIndex(
    ({ metric }) => metric === 'orders-won',
  )
  expect(behind(facts, policy)[place]?.measure).toMatchObject({ kind: 'count', value: 2n })
})

test('what stands behind the conditions is what a standing says of them, whoever it is', () => {
  fc.assert(
    fc.property(anyHistory, fc.constantFrom(...builtInPolicies), ({ facts, at }, policy) => {
      const metrics = measure(facts, at)
      const { conditions, next } = evaluate(policy, metrics, { at })
      const told = eachCondition(policy, metrics, { at })
      expect(told).toHaveLength(conditions.length)
      expect(told.map(({ step }) => step === null)).toEqual(conditions.map(({ met }) => met))
      const target = next[0]?.tier
      expect(told.flatMap(({ step }) => (step && step.tier === target ? [step] : []))).toEqual(next)
    }),
    { numRuns: 150 },
  )
})
