import { describe, expect, test } from 'vitest'
import { classic2020, robust } from '../../engine/policy/policies/built-in'
import { monthsBelow, monthsToCatch, type RatioRule, ratioRuleOf } from './error-curves'

const seed = 20261123
const ruleOf = (policy: typeof robust): RatioRule => {
  const rule = ratioRuleOf(policy)
  if (!rule) throw new Error('no condition')
  return { ...rule, leaf: { ...rule.leaf, threshold: { n: 19, d: 20 } } }
}
const [raw, sure] = [ruleOf(classic2020), ruleOf(robust)]
const good = { trueRate: 0.97, jobsPerYear: 12 }

describe('a good freelancer: true 97 %, 12 jobs a year, rule 95 %', () => {
  test('is below rank in about 29 % of months by the raw rule', () => {
    expect(monthsBelow(raw, good, { seed })).toBeGreaterThan(0.26)
    expect(monthsBelow(raw, good, { seed })).toBeLessThan(0.33)
  })

  test('is below rank in under 3 % of months by the robust one', () => {
    expect(monthsBelow(sure, good, { seed })).toBeLessThan(0.03)
  })
})

describe('a weak freelancer', () => {
  const weak = { trueRate: 0.7, jobsPerYear: 24 }

  test('is caught by both rules, later by the robust one', () => {
    const [early, late] = [raw, sure].map((rule) => monthsToCatch(rule, { good, weak }, { seed }).median)
    expect(early).toBeLessThanOrEqual(3)
    expect(late).toBeGreaterThan(early ?? 99)
    expect(late).toBeLessThanOrEqual(9)
  })

  test('is caught more often month by month', () => {
    const { byMonth } = monthsToCatch(sure, { good, weak, months: 24 }, { seed })
    expect(byMonth).toHaveLength(24)
    expect([...byMonth].sort((a, b) => a - b)).toEqual(byMonth)
    expect(byMonth.at(-1)).toBeGreaterThan(0.95)
  })
})

test('the better somebody is, the rarer the error; and a seed makes one curve', () => {
  const curve = (from: number): number[] =>
    [0.8, 0.9, 0.95, 0.98, 1].map((trueRate) =>
      monthsBelow(raw, { trueRate, jobsPerYear: 24 }, { seed: from, people: 200 }),
    )
  const shares = curve(seed)
  expect([...shares].sort((a, b) => b - a)).toEqual(shares)
  expect(shares.at(-1)).toBe(0)
  expect(curve(seed)).toEqual(shares)
  expect(curve(7)).not.toEqual(shares)
})

test('a policy that asks nothing of a share has no rule over it', () => {
  expect(ratioRuleOf(classic2020)?.leaf.threshold).toEqual({ n: 9, d: 10 })
  expect(ratioRuleOf(classic2020, 'task-approval')).toBeUndefined()
})
