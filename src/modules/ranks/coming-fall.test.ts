import { expect, test } from 'vitest'
import { clientWrites, factsOf, noon, order, orders, tokyo } from '../../../test/support/freelancer-fixtures'
import { simulate } from '../../engine/advice/coach'
import { standingAt } from '../../engine/evaluate/evaluate'
import type { Facts } from '../../engine/facts/facts'
import { forecast } from '../../engine/history/forecast'
import { classic2020, robust } from '../../engine/policy/policies/built-in'
import type { Policy } from '../../engine/policy/policy'
import { comingFall } from './announcement'

const fallOf = (facts: Facts, policy: Policy = classic2020) => {
  const standing = standingAt(policy, facts, noon)
  return comingFall({ policy, facts, standing, forecast: forecast(policy, facts, noon) }, noon)
}

const four = { rating: { score: 4, revealedAt: tokyo('2026-06-10') } }
const endedOn = (day: string) => ({ agreedAt: tokyo(day), endedAt: tokyo(day) })
const fading = factsOf({
  freelancer: { lastSeenAt: noon },
  orders: [...orders(6, 'old', endedOn('2025-12-01')), order('new', four)],
})

test('a silver whose good orders leave the year is told the day, the cause and what keeps the rank', () => {
  const fall = fallOf(fading)
  expect(fall).toMatchObject({ from: 'silver', tier: 'bronze' })
  expect(fall?.at).toEqual(tokyo('2026-12-01'))
  expect(fall?.because.map(({ id }) => id)).toContain('old1')
  expect(fall?.steps).toMatchObject([{ action: 'deliver-orders', amount: 4 }])
  const [at, steps] = [fall?.at ?? noon, fall?.steps ?? []]
  expect(standingAt(classic2020, simulate(fading, steps, at), at).tier).toBe('silver')
  const fewer = steps.map((step) => ({ ...step, amount: step.amount - 1 }))
  expect(standingAt(classic2020, simulate(fading, fewer, at), at).tier).toBe('bronze')
})

test('an answer that falls due tomorrow is a danger; absence alone is none, for the reader is here', () => {
  const talk = [clientWrites('2026-11-23 11:00')]
  const owing = factsOf({ freelancer: { lastSeenAt: noon }, orders: [order('o')], messages: talk })
  expect(fallOf(owing)).toMatchObject({ tier: 'bronze', because: [{ turn: 'reply-falls-due' }] })
  const away = factsOf({ freelancer: { lastSeenAt: noon }, orders: [order('o')] })
  expect(forecast(classic2020, away, noon).steps[0]).toMatchObject({ tier: 'none' })
  expect(fallOf(away)).toBeNull()
})

test('what lies more than a month ahead is left to the forecast', () => {
  const later = factsOf({
    freelancer: { lastSeenAt: noon, vacations: [{ from: '2026-12-01', until: '2027-02-01' }] },
    orders: [...orders(6, 'old', endedOn('2026-01-10')), order('new', four)],
  })
  expect(fallOf(later)).toBeNull()
})

test('where a warning stands it is not said twice', () => {
  const warned: Facts = {
    ...factsOf({ freelancer: { lastSeenAt: noon }, orders: [order('new', four)] }),
    past: { tier: 'silver', warnings: [{ tier: 'silver', at: tokyo('2026-11-20') }] },
  }
  expect(standingAt(robust, warned, noon).warnings).toHaveLength(1)
  expect(fallOf(warned, robust)).toBeNull()
})
