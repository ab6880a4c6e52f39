import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyHistory } from '../../../test/support/freelancer-arbitraries'
import {
  brokenOff,
  clientWrites,
  factsOf,
  freelancerWrites,
  noon,
  order,
  orders,
  tokyo,
} from '../../../test/support/freelancer-fixtures'
import { instantText, monthsLater } from '../../platform/calendar'
import { coach, simulate } from '../advice/coach'
import { evaluate, type Standing, standingAt } from '../evaluate/evaluate'
import { asOf } from '../facts/fact-history'
import type { Facts, Past } from '../facts/facts'
import { measure } from '../measure/measure'
import { builtInPolicies, classic2020, robust } from '../policy/policies/built-in'
import type { Tier } from '../policy/tiers'
import { digest } from '../values/canonical'
import { forecast } from './forecast'

const dayMs = 86_400_000
const ago = (days: number, ms = 0): Date => new Date(noon.getTime() - days * dayMs - ms)
const judged = (facts: Facts, past?: Past): Standing =>
  standingAt(robust, { ...facts, ...(past && { past }) }, noon)
const held = (tier: Tier, warnings: Past['warnings'] = []): Past => ({ tier, warnings })
const failing = (failed: number, all: number): Facts =>
  factsOf({ orders: [...orders(all - failed, 'd'), ...orders(failed, 'f', brokenOff)] })

describe('a completion rate judged with its uncertainty', () => {
  test('three failures of twelve do not reach silver, and do not cost it', () => {
    expect(judged(failing(2, 12)).tier).toBe('silver')
    expect(judged(failing(3, 12)).tier).toBe('bronze')
    expect(judged(failing(3, 12), held('silver'))).toMatchObject({ tier: 'silver', warnings: [] })
    expect(judged(failing(4, 12), held('silver'))).toMatchObject({ tier: 'silver', warnings: [] })
  })

  test('says what decided: failures, and how many are allowed', () => {
    const rate = (past?: Past) =>
      judged(failing(3, 12), past).conditions.find(({ metric }) => metric === 'completion-rate')
    expect(rate()).toMatchObject({
      met: false,
      required: '9/10',
      actual: '3/4',
      allowance: { failures: 3, total: 12, allowed: 2, isHeld: false },
    })
    expect(rate(held('silver'))).toMatchObject({ met: true, allowance: { allowed: 4, isHeld: true } })
  })

  test('a single failure of nobody knows how many takes no silver away, where the raw rule would', () => {
    const facts = failing(1, 5)
    expect(standingAt(classic2020, facts, noon).tier).toBe('bronze')
    expect(judged(facts).tier).toBe('silver')
  })

  test('who held a higher tier is judged as one who holds those below', () => {
    expect(judged(failing(4, 12), held('certified')).conditions.at(-4)).toMatchObject({ met: true })
    expect(judged(failing(4, 12), held('bronze')).tier).toBe('bronze')
  })

  test('with nothing to count, the rule itself decides', () => {
    expect(judged(factsOf()).conditions.find(({ metric }) => metric === 'completion-rate')).toMatchObject({
      met: false,
      actual: null,
    })
  })

  test('the next step counts the successes until it is likely enough', () => {
    const facts = failing(3, 12)
    const step = judged(facts).next.find(({ metric }) => metric === 'completion-rate')
    const reaches = (more: number): boolean =>
      judged({ ...facts, orders: [...facts.orders, ...orders(more, 'm')] }).tier === 'silver'
    expect(reaches(step?.missing ?? 0)).toBe(true)
    expect(reaches((step?.missing ?? 0) - 1)).toBe(false)
  })
})

describe('a warning before a fall', () => {
  const weak = failing(6, 12)
  const warned = (at: Date): Past => held('silver', [{ tier: 'silver', at }])

  test('is given at the first unmet condition, and names the day', () => {
    expect(judged(weak, held('silver')).warnings).toEqual([
      { tier: 'silver', at: noon, fallsAt: new Date(noon.getTime() + 30 * dayMs) },
    ])
  })

  test('keeps the tier for thirty days to the millisecond', () => {
    expect(judged(weak, warned(ago(30, -1))).tier).toBe('silver')
    expect(judged(weak, warned(ago(30)))).toMatchObject({ tier: 'bronze', warnings: [] })
  })

  test('does nothing where the conditions are met again', () => {
    expect(judged(failing(0, 12), warned(ago(90)))).toMatchObject({ tier: 'silver', warnings: [] })
  })

  test('is owed for each tier by itself: nobody loses two steps on the notice for one', () => {
    const past = held('certified', [{ tier: 'certified', at: ago(30) }])
    expect(judged(weak, past)).toMatchObject({
      tier: 'silver',
      warnings: [{ tier: 'silver', at: noon }],
    })
  })

  test('holds nobody up who rises', () => {
    const facts = factsOf({ orders: [order('o')], cuts: { writing: 1 } })
    expect(judged(facts, held('regular', [{ tier: 'regular', at: ago(90) }])).tier).toBe('certified')
  })

  test('falls to what is earned, even several tiers down', () => {
    const gone = factsOf({ freelancer: { lastSeenAt: tokyo('2026-01-01') }, orders: [order('o')] })
    const all = (['regular', 'bronze', 'silver'] as const).map((tier) => ({ tier, at: ago(31) }))
    expect(judged(gone, held('silver', all)).tier).toBe('none')
    expect(judged(gone, held('silver', all.slice(1))).tier).toBe('regular')
  })

  test('counts for no advice: the coach leads to conditions that are met', () => {
    const advice = coach(robust, { ...weak, past: warned(ago(3)) }, noon)
    expect(advice).toMatchObject({ target: 'silver', reached: true })
    const done = { ...simulate(weak, advice?.steps ?? [], noon), past: warned(ago(3)) }
    expect(standingAt(robust, done, noon)).toMatchObject({ tier: 'silver', warnings: [] })
  })

  test('tells a later judgement nothing about what came after it', () => {
    const facts = { ...weak, past: warned(ago(-1)) }
    expect(asOf(facts, noon).past).toEqual(held('silver'))
  })
})

describe('the forecast of a rule with memory', () => {
  const present = { lastSeenAt: tokyo('2026-11-23 11:00') }
  const asked = factsOf({
    freelancer: present,
    orders: [order('o')],
    messages: [clientWrites('2026-11-23 10:00'), freelancerWrites('2026-11-26 10:00')],
  })

  test('foresees the warning when the condition turns, and the fall thirty days on', () => {
    const { steps, warnings } = forecast(robust, { ...asked, past: held('silver') }, noon)
    expect(warnings[0]).toEqual({
      at: tokyo('2026-11-24 10:00'),
      tier: 'silver',
      fallsAt: tokyo('2026-12-24 10:00'),
    })
    expect(steps[0]).toMatchObject({ at: tokyo('2026-12-24 10:00'), tier: 'bronze' })
    expect(steps[0]?.because).toContainEqual({ turn: 'warning-ends', metric: 'reply-rate', id: null })
  })

  test('counts a warning from when it was given', () => {
    const past = held('regular', [{ tier: 'regular', at: ago(20) }])
    const gone = factsOf({ freelancer: { lastSeenAt: tokyo('2026-10-01') } })
    expect(
      forecast(robust, { ...gone, past }, noon).steps.map(({ at, tier }) => [instantText(at), tier]),
    ).toEqual([['2026-12-03T12:00:00+09:00', 'none']])
  })

  test('is what judgement after judgement will say, to the millisecond', () => {
    const anyPast = fc.constantFrom<Tier>('none', 'regular', 'silver', 'certified')
    const anyPolicy = fc.constantFrom(robust, bounded)
    fc.assert(
      fc.property(anyHistory, anyPast, anyPolicy, ({ facts: told, at }, tier, policy) => {
        const inContracts = told.orders.map((each, index) => ({ ...each, contract: `c${index % 2}` }))
        const facts = { ...asOf({ ...told, orders: inContracts }, at), past: held(tier) }
        const { steps, warnings, changes } = forecast(policy, facts, at)
        const start = standingAt(policy, facts, at)
        let past: Past = { tier: start.tier, warnings: start.warnings ?? [] }
        const turns = [...steps, ...warnings, ...changes].flatMap((turn) => [
          turn.at.getTime() - 1,
          turn.at.getTime(),
        ])
        const foreseen = (time: number) =>
          steps.findLast((step) => step.at.getTime() <= time)?.tier ?? start.tier
        for (const time of [...new Set(turns)].sort((a, b) => a - b).filter((each) => each >= at.getTime())) {
          const standing = standingAt(policy, { ...facts, past }, new Date(time))
          expect(standing.tier).toBe(foreseen(time))
          past = { tier: standing.tier, warnings: standing.warnings ?? [] }
        }
        expect(steps.every((step) => step.at <= monthsLater(at, 12))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

const bounded = {
  ...robust,
  id: 'bounded',
  tiers: robust.tiers.map((step) => ({
    ...step,
    conditions: step.conditions.map((rule) =>
      'anyOf' in rule || rule.metric !== 'completion-rate' ? rule : { ...rule, perContract: 2 },
    ),
  })),
}

describe('a bound per contract', () => {
  const rateOf = (facts: Facts): unknown =>
    evaluate(bounded, measure(facts, noon)).conditions.find(({ metric }) => metric === 'completion-rate')
      ?.actual
  const agreed = (day: string) => ({ agreedAt: tokyo(`2026-05-${day}`), contract: 'c1' })

  test('counts the earliest agreed of those that count, ties by id', () => {
    const third = order('a', { ...agreed('03'), ...brokenOff })
    const two = [order('b', agreed('01')), order('c', agreed('02'))]
    expect(rateOf(factsOf({ orders: [third, ...two] }))).toBe('1/1')
    const tied = [
      order('b', agreed('01')),
      order('d', agreed('02')),
      order('c', { ...agreed('02'), ...brokenOff }),
    ]
    expect(rateOf(factsOf({ orders: tied }))).toBe('1/2')
  })

  test('skips what does not count anyway, and reaches further back', () => {
    const old = order('a', { ...agreed('01'), agreedAt: tokyo('2025-05-01') })
    const rest = [order('b', agreed('01')), order('c', { ...agreed('02'), ...brokenOff })]
    expect(rateOf(factsOf({ orders: [old, ...rest] }))).toBe('1/2')
  })

  test('leaves orders that name no contract alone', () => {
    expect(rateOf(failing(3, 12))).toBe('3/4')
  })
})

test('the documents of old rules are what they were, to the byte', async () => {
  const hashes = await Promise.all(builtInPolicies.slice(0, 3).map(digest))
  expect(hashes.map((hash) => hash.slice(0, 16))).toEqual([
    'c5d232fab93fdcb4',
    'e21de103657f5f71',
    'f6ee9e54f3584081',
  ])
})
