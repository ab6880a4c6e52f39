import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyHistory } from '../../../test/support/freelancer-arbitraries'
import {
  brokenOff,
  clientWrites,
  factsOf,
  freelancerWrites,
  inWork,
  noon,
  order,
  orders,
} from '../../../test/support/freelancer-fixtures'
import { evaluate } from '../evaluate/evaluate'
import { asOf } from '../facts/fact-history'
import type { Facts } from '../facts/facts'
import { measure } from '../measure/measure'
import { builtInPolicies, classic2020 } from '../policy/policies/built-in'
import { isAtLeast } from '../policy/tiers'
import { type AdviceStep, coach, simulate } from './coach'

const advice = (facts: Facts) => coach(classic2020, facts, noon)
const words = (facts: Facts) => advice(facts)?.steps.map(({ action, amount }) => `${action} ${amount}`)

test('a newcomer is told all that is missing at once', () => {
  const facts = factsOf({ freelancer: { introductionLength: 120, phoneVerifiedAt: null, skills: 0 } })
  expect(advice(facts)?.target).toBe('regular')
  expect(words(facts)).toEqual(['write-introduction 180', 'add-offering 1', 'verify-phone 1'])
})

test('a regular freelancer is told to win one order', () => {
  expect(words(factsOf())).toEqual(['find-work 1'])
})

test('one number of deliveries mends completion and rating together', () => {
  const facts = factsOf({
    orders: [
      ...orders(7, 'd'),
      order('four', { rating: { score: 1, revealedAt: noon } }),
      order('f', brokenOff),
    ],
  })
  expect(words(facts)).toEqual(['deliver-orders 12'])
})

test('an overdue order is delivered first, since that mends a failure besides', () => {
  const late = order('late', { ...inWork, dueOn: '2026-06-01' })
  const facts = factsOf({ orders: [...orders(8, 'd'), order('soon', inWork), late] })
  expect(advice(facts)?.steps).toMatchObject([{ action: 'deliver-orders', amount: 1, openOrders: ['late'] }])
})

test('an overdue order comes before one that waits for its acceptance', () => {
  const late = order('late', { ...inWork, dueOn: '2026-06-01' })
  const waiting = order('waiting', { ...inWork, status: 'delivered' })
  const facts = factsOf({ orders: [...orders(8, 'd'), waiting, order('soon', inWork), late] })
  expect(advice(facts)?.steps).toMatchObject([{ action: 'deliver-orders', amount: 1, openOrders: ['late'] }])
})

test('an order that waits for its acceptance comes before one that is still in work', () => {
  const waiting = order('waiting', { ...inWork, status: 'delivered' })
  const low = { rating: { score: 4, revealedAt: noon } }
  const facts = factsOf({ orders: [...orders(3, 'd'), order('low', low), order('soon', inWork), waiting] })
  expect(advice(facts)?.steps).toMatchObject([
    { action: 'deliver-orders', amount: 1, openOrders: ['waiting'] },
  ])
})

test('a slow correspondent is told how many timely replies make up for it', () => {
  const talk = [clientWrites('2026-11-01 10:00'), freelancerWrites('2026-11-03 10:00')]
  expect(words(factsOf({ orders: [order('o')], messages: talk }))).toEqual(['reply-in-time 4'])
})

test('a silver freelancer is told the yen that are missing, and in which category', () => {
  const steps = advice(factsOf({ orders: [order('o')], cuts: { writing: 100_000, design: 500_000 } }))?.steps
  expect(steps).toMatchObject([{ action: 'earn-more', amount: 70_000, category: 'writing', unit: 'yen' }])
})

test('where nobody has a cut no way up is promised', () => {
  expect(advice(factsOf({ orders: [order('o')] }))).toEqual({
    target: 'certified',
    steps: [],
    reached: false,
  })
})

test('nothing is left to say at the top', () => {
  expect(advice(factsOf({ orders: [order('o')], cuts: { writing: 1 } }))).toBeNull()
})

test('following the advice reaches the tier, and doing one thing less does not', () => {
  const less = (steps: readonly AdviceStep[], index: number): AdviceStep[] =>
    steps.flatMap((step, at) => {
      if (at !== index) return [step]
      return step.amount > 1 ? [{ ...step, amount: step.amount - 1 }] : []
    })
  fc.assert(
    fc.property(anyHistory, fc.constantFrom(...builtInPolicies), ({ facts, at }, policy) => {
      const told = coach(policy, facts, at)
      if (!told) return
      const tierAfter = (steps: readonly AdviceStep[]) =>
        evaluate(policy, measure(simulate(asOf(facts, at), steps, at), at)).tier
      expect(told.reached).toBe(told.target !== 'certified' || facts.cuts.size > 0)
      if (!told.reached) return
      expect(isAtLeast(tierAfter(told.steps), told.target)).toBe(true)
      for (const index of told.steps.keys())
        expect(isAtLeast(tierAfter(less(told.steps, index)), told.target)).toBe(false)
    }),
    { numRuns: 150 },
  )
})
