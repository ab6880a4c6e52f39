import { expect, test } from 'vitest'
import {
  brokenOff,
  clientWrites,
  factsOf,
  freelancerWrites,
  inWork,
  noon,
  order,
  orders,
  tokyo,
} from '../../../test/support/freelancer-fixtures'
import { instantText } from '../../platform/calendar'
import { evaluate } from '../evaluate/evaluate'
import type { Facts } from '../facts/facts'
import { measure } from '../measure/measure'
import { classic2020 } from '../policy/policies/built-in'
import { forecast } from './forecast'

const ahead = (facts: Facts, at = noon) =>
  forecast(classic2020, facts, at).steps.map((step) => `${instantText(step.at)} ${step.tier}`)
const tierAt = (facts: Facts, at: Date) => evaluate(classic2020, measure(facts, at)).tier

test('someone who stops logging in falls out a millisecond after the month', () => {
  const facts = factsOf()
  expect(ahead(facts)).toEqual(['2026-12-20T00:00:00.001+09:00 none'])
  expect(tierAt(facts, tokyo('2026-12-20'))).toBe('regular')
  expect(tierAt(facts, new Date(tokyo('2026-12-20').getTime() + 1))).toBe('none')
})

test('a vacation puts the fall off to the morning after it', () => {
  const facts = factsOf({ freelancer: { vacations: [{ from: '2026-12-10', until: '2027-01-05' }] } })
  expect(ahead(facts)).toEqual(['2027-01-06T00:00:00+09:00 none'])
})

test('a vacation of half a year protects for its 90 days', () => {
  const facts = factsOf({ freelancer: { vacations: [{ from: '2026-11-24', until: '2027-06-30' }] } })
  expect(ahead(facts)).toEqual(['2027-04-01T00:00:00+09:00 none'])
})

test('the cause of a fall is named', () => {
  const facts = factsOf({ messages: [clientWrites('2026-11-23 10:00')], orders: [order('o')] })
  const [first] = forecast(classic2020, facts, noon).steps
  expect(first).toEqual({
    at: tokyo('2026-11-24 10:00'),
    tier: 'bronze',
    because: [{ turn: 'reply-falls-due', metric: 'reply-rate', id: 't1' }],
  })
})

// From here on 葵 is on a holiday that never ends her login, so that only the orders speak.
const present = { lastSeenAt: tokyo('2027-11-23') }
const stays = (facts: Facts): Facts => ({ ...facts, freelancer: { ...facts.freelancer, ...present } })

test('a login later than the moment of the forecast is not foreseen', () => {
  expect(ahead(stays(factsOf()))).toEqual([])
  expect(tierAt(stays(factsOf()), noon)).toBe('none')
})

const changes = (facts: Facts, at = noon) =>
  forecast(classic2020, facts, at)
    .changes.filter(({ metric }) => metric !== 'last-login')
    .map((change) => `${instantText(change.at)} ${change.metric} ${change.met}`)

test('an order leaves the year at the very instant, each figure by its own date', () => {
  expect(changes(factsOf({ orders: [order('o')] }))).toEqual([
    '2027-05-01T00:00:00+09:00 completion-rate false',
    '2027-06-01T00:00:00+09:00 mean-rating false',
  ])
})

test('a failure that leaves the year gives the figure back', () => {
  const facts = factsOf({ orders: [order('o'), order('f', { ...brokenOff, agreedAt: tokyo('2026-01-10') })] })
  expect(changes(facts)[0]).toBe('2027-01-10T00:00:00+09:00 completion-rate true')
})

test('an order in work goes overdue on the 31st day after its due date', () => {
  const facts = factsOf({ orders: [order('o'), order('w', { ...inWork, dueOn: '2026-12-01' })] })
  expect(changes(facts)[0]).toBe('2027-01-01T00:00:00+09:00 completion-rate false')
})

test('a late answer is forgiven a year after the question', () => {
  const facts = factsOf({
    orders: orders(2, 'o'),
    messages: [clientWrites('2026-01-10 10:00'), freelancerWrites('2026-01-15 10:00')],
  })
  expect(changes(facts)[0]).toBe('2027-01-10T10:00:00+09:00 reply-rate true')
})

test('an order completed on 28 February comes back for the leap day', () => {
  const ended = { agreedAt: tokyo('2027-02-27'), endedAt: tokyo('2027-02-28 12:00') }
  const facts = factsOf({
    orders: [order('o', { ...ended, rating: { score: 5, revealedAt: tokyo('2027-03-05') } })],
  })
  expect(changes(facts, tokyo('2027-12-01')).filter((change) => change.includes('mean-rating'))).toEqual([
    '2028-02-28T12:00:00+09:00 mean-rating false',
    '2028-02-29T00:00:00+09:00 mean-rating true',
    '2028-02-29T12:00:00+09:00 mean-rating false',
  ])
})

test('an order completed on the leap day leaves when March begins', () => {
  const ended = { agreedAt: tokyo('2028-02-20'), endedAt: tokyo('2028-02-29 12:00') }
  const facts = factsOf({
    orders: [order('o', { ...ended, rating: { score: 5, revealedAt: tokyo('2028-03-01') } })],
  })
  expect(changes(facts, tokyo('2028-12-01')).filter((change) => change.includes('mean-rating'))).toEqual([
    '2029-03-01T00:00:00+09:00 mean-rating false',
  ])
})
