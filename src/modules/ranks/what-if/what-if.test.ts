import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyHistory } from '../../../../test/support/freelancer-arbitraries'
import { factsOf, inWork, noon, order, orders, tokyo } from '../../../../test/support/freelancer-fixtures'
import { evaluate } from '../../../engine/evaluate/evaluate'
import { factsAsOf } from '../../../engine/facts/fact-history'
import type { Facts } from '../../../engine/facts/facts'
import { measure } from '../../../engine/measure/measure'
import { builtInPolicies, classic2020 } from '../../../engine/policy/policies/built-in'
import { hasMemory } from '../../../engine/policy/policy-parts'
import { monthsLater } from '../../../platform/calendar'
import { figureText } from '../figures'
import { historyAhead, type Plan } from './plan'
import { planFrom, planRanges, usualPlan } from './plan-form'
import { whatIf } from './what-if'
import { whatIfMarkup } from './what-if-markup'
import { whatIfView } from './what-if-view'

const plan: Plan = {
  months: 6,
  orders: 2,
  rating: 50,
  cancelled: 0,
  replies: 100,
  rewardYen: 30_000,
  category: 'writing',
  profile: true,
}
const tried = (facts: Facts, change: Partial<Plan> = {}) =>
  whatIf(classic2020, { facts, plan: { ...plan, ...change } }, noon)
const figureAt = (outcome: ReturnType<typeof tried>, metric: string, month: number) => {
  const { conditions } = month === 0 ? outcome.now : outcome.end
  const found = conditions.find((condition) => condition.metric === metric)
  return found && figureText(found.metric, found.actual, 'en')
}

test('somebody regular who delivers well is silver with the first delivery, and bronze from the moment it is agreed', () => {
  const { steps, months, end } = tried(factsOf())
  expect(steps.map(({ tier }) => tier)).toEqual(['regular', 'bronze', 'silver'])
  expect(months).toHaveLength(7)
  expect(end.tier).toBe('silver')
})

test('a reward that reaches the cut leads to certified in the month in which it does', () => {
  const { steps } = tried(factsOf({ cuts: { writing: 100_000 } }))
  expect(steps.at(-1)).toEqual({ at: tokyo('2027-01-23 12:00'), tier: 'certified' })
})

test('cancelling one order in five costs silver, and the figures say why', () => {
  const facts = factsOf({ orders: orders(9, 'good') })
  const outcome = tried(facts, { cancelled: 20, orders: 5 })
  expect(outcome.steps[0]?.tier).toBe('silver')
  expect(outcome.steps.at(-1)?.tier).toBe('bronze')
  expect(figureAt(outcome, 'completion-rate', 0)).toBe('100%')
  expect(figureAt(outcome, 'completion-rate', 6)).toBe('80%')
})

test('ratings come as the mean says, and answers as their share', () => {
  const outcome = tried(factsOf(), { orders: 10, months: 1, rating: 47, replies: 60 })
  expect(figureAt(outcome, 'mean-rating', 1)).toBe('4.7')
  expect(figureAt(outcome, 'reply-rate', 1)).toBe('60%')
})

test('orders in hand are finished first; whoever finishes none leaves them to go overdue', () => {
  const late = order('open', { ...inWork, dueOn: '2026-12-10', agreedAt: tokyo('2026-11-01') })
  const facts = factsOf({ orders: [...orders(3, 'good'), late] })
  const history = historyAhead(facts, { ...plan, orders: 1 }, { policy: classic2020, at: noon })
  expect(history.facts.orders.filter(({ id }) => id === 'open')).toMatchObject([
    { status: 'completed', rating: { score: 5 } },
  ])
  expect(history.facts.orders).toHaveLength(facts.orders.length + 5)
  const idle = tried(facts, { orders: 0, months: 3 })
  expect(idle.steps.map(({ tier }) => tier)).toEqual(['silver', 'bronze'])
  expect(idle.steps[1]?.at).toEqual(tokyo('2027-01-10'))
})

test('a newcomer may take the profile as done, or not', () => {
  const facts = factsOf({ freelancer: { introductionLength: 0, phoneVerifiedAt: null, profileImage: false } })
  expect(tried(facts).end.tier).toBe('silver')
  expect(tried(facts).now.tier).toBe('none')
  expect(tried(facts, { profile: false }).end.tier).toBe('none')
})

test('the usual plan is the pace of the past year', () => {
  const facts = factsOf({
    orders: [
      ...orders(24, 'o', { releasedYen: 42_000n }),
      order('low', { rating: { score: 3, revealedAt: noon } }),
    ],
  })
  expect(usualPlan(facts, noon)).toMatchObject({ orders: 2, rating: 49, cancelled: 0, rewardYen: 40_000 })
  expect(usualPlan(factsOf(), noon)).toMatchObject({ orders: 1, rating: 50, replies: 100, category: '' })
})

test('a form that says too much, too little or nonsense is read as far as it makes sense', () => {
  const known = { plan, category: 'writing', categories: ['writing', 'design'] }
  expect(planFrom({}, known)).toEqual({ ...plan, profile: false })
  const wild = { months: '99', orders: '-3', rating: '4.76', cancelled: 'x', replies: '', category: 'gone' }
  expect(planFrom(wild, known)).toEqual({ ...plan, months: 12, orders: 0, rating: 48, profile: false })
  expect(planFrom({ category: 'design', profile: 'on' }, known)).toEqual({ ...plan, category: 'design' })
})

const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    months: fc.integer(planRanges.months),
    orders: fc.integer({ min: 0, max: 4 }),
    rating: fc.integer({ min: 10, max: 50 }),
    cancelled: fc.integer(planRanges.cancelled),
    replies: fc.integer(planRanges.replies),
    rewardYen: fc.integer({ min: 0, max: 90_000 }),
    profile: fc.boolean(),
  })
  .map((numbers) => ({ ...numbers, category: 'writing' }))

test('the staircase stands wherever evaluate says at the end of a month, under every policy', () => {
  fc.assert(
    fc.property(anyHistory, anyPlan, fc.constantFrom(...builtInPolicies), ({ at, facts }, any, policy) => {
      const { steps, months, now, end } = whatIf(policy, { facts, plan: any }, at)
      expect(steps[0]).toEqual({ at, tier: now.tier })
      expect(steps.at(-1)?.tier).toBe(end.tier)
      if (hasMemory(policy)) return
      const history = historyAhead(facts, any, { policy, at })
      for (const [month, then] of months.entries()) {
        expect(then).toEqual(monthsLater(at, month))
        const standing = month === 0 ? now : evaluate(policy, measure(factsAsOf(history, then), then))
        expect(steps.findLast((step) => step.at <= then)?.tier).toBe(standing.tier)
        if (month === any.months) expect(end).toEqual(standing)
      }
    }),
    { numRuns: 40 },
  )
})

test('a drawing has a step for each tier passed through, in both languages', () => {
  const told = { policy: classic2020, plan, outcome: tried(factsOf()) }
  for (const lang of ['ja', 'en'] as const) {
    const view = whatIfView(told, lang, noon)
    const drawn = JSON.stringify(whatIfMarkup(view, lang))
    expect(drawn.match(/"class":"stair stair-/g)).toHaveLength(3)
    expect(drawn).toContain('stair stair-silver')
    expect(view.summary).toContain(lang === 'ja' ? 'シルバー' : 'Silver')
  }
})
