import { expect, test } from 'vitest'
import { factsOf, noon, order } from '../../../test/support/freelancer-fixtures'
import { evaluate } from '../../engine/evaluate/evaluate'
import { measure } from '../../engine/measure/measure'
import { classic2020 } from '../../engine/policy/policies/built-in'
import type { Policy } from '../../engine/policy/policy'
import { arcsOf } from './ring'
import { nextGroup } from './tier-groups'

const ring = (facts: ReturnType<typeof factsOf>, policy: Policy = classic2020) =>
  arcsOf(nextGroup(evaluate(policy, measure(facts, noon))) ?? { conditions: [] })

test('a newcomer sees nine arcs that fill the circle, the introduction covered as far as it is written', () => {
  const arcs = ring(factsOf({ freelancer: { introductionLength: 150, phoneVerifiedAt: null } }))
  expect(arcs).toHaveLength(9)
  expect(arcs.reduce((sum, { length }) => sum + length + 3, 0)).toBeCloseTo(100)
  const introduction = arcs.find(({ condition }) => condition.metric === 'introduction-length')
  expect((introduction?.covered ?? 0) / (introduction?.length ?? 1)).toBeCloseTo(0.5)
  const phone = arcs.find(({ condition }) => condition.metric === 'phone')
  expect(phone).toMatchObject({ met: false, covered: 0 })
  expect(arcs.filter(({ met }) => met)).toHaveLength(7)
})

test('one condition alone is a whole circle', () => {
  expect(ring(factsOf())).toMatchObject([{ met: false, start: 0, length: 100, covered: 0 }])
})

test('an unmet condition never looks full', () => {
  const almost = [
    ...Array.from({ length: 99 }, (_, n) => order(`o${n}`)),
    order('last', { rating: { score: 1, revealedAt: order('o').agreedAt } }),
  ]
  const poor = ring(
    factsOf({ orders: almost.map((each) => ({ ...each, rating: { score: 4, revealedAt: each.agreedAt } })) }),
  )
  for (const { met, covered, length } of poor) expect(covered < length).toBe(!met)
})

test('alternatives share one arc, which the nearest of them covers', () => {
  const [, bronze, ...upper] = classic2020.tiers.slice(1)
  const first = classic2020.tiers[0]
  if (!first || !bronze) throw new Error('the classic policy has tiers')
  const anyOf = first.conditions.flatMap((rule) =>
    'metric' in rule && ['phone', 'introduction-length'].includes(rule.metric) ? [rule] : [],
  )
  const policy: Policy = { ...classic2020, tiers: [{ ...first, conditions: [{ anyOf }] }, ...upper] }
  const arcs = ring(factsOf({ freelancer: { introductionLength: 240, phoneVerifiedAt: null } }), policy)
  expect(arcs).toHaveLength(1)
  expect(arcs[0]).toMatchObject({ met: false, covered: 80 })
})
