import { describe, expect, test } from 'vitest'
import {
  certifiedFacts,
  expired,
  placed,
  posted,
  verifiedClient,
} from '../../../test/support/client-fixtures'
import { noon, tokyo } from '../../../test/support/freelancer-fixtures'
import type { ClientFacts, PlacedOrder } from '../facts/client-facts'
import { type ClientMetricKey, clientTiers } from '../policy/client-metrics'
import { clientRegistry } from '../policy/client-registry'
import { clients2020 } from '../policy/policies/clients-2020'
import { policyReader } from '../policy/policy-schema'
import { clientStandingAt } from './client-standing'

/** The language of policies in the vocabulary of clients. */
const parseClientPolicy = policyReader({
  metrics: clientRegistry,
  tiers: clientTiers,
  windows: ['6 months'],
  bounded: [],
  hasMemory: false,
})

const standing = (facts: ClientFacts) => clientStandingAt(facts, noon)
const isMet = (facts: ClientFacts, metric: ClientMetricKey): boolean | undefined =>
  standing(facts).conditions.find((condition) => condition.metric === metric)?.met

/** The certified client with his orders changed. */
const withOrders = (change: (order: PlacedOrder, index: number) => Partial<PlacedOrder>): ClientFacts => {
  const facts = certifiedFacts()
  return { ...facts, orders: facts.orders.map((order, index) => ({ ...order, ...change(order, index) })) }
}
const review = (score: number, priceUnfair = false) => ({
  review: { score, priceUnfair, revealedAt: tokyo('2026-09-10') },
})

describe('a client', () => {
  test('with nothing to spare in any condition is certified', () => {
    const { tier, conditions, next } = standing(certifiedFacts())
    expect([tier, next]).toEqual(['certified', []])
    expect(conditions.filter(({ tier }) => tier === 'certified').map(({ actual }) => actual)).toEqual([
      ...[300_000, '7/10', '24/5', null, '1/20', 0],
    ])
  })

  test.each([
    { identityVerifiedAt: null },
    { phoneVerifiedAt: null },
    { hasName: false },
    { hasIndustry: false },
    { descriptionLength: 0 },
  ])('is not even verified with %o, whatever they ordered', (change) => {
    expect(standing({ ...certifiedFacts(), client: { ...verifiedClient, ...change } }).tier).toBe('none')
  })

  test('is verified before the first order, and told what comes next', () => {
    const { tier, next } = standing({ client: verifiedClient, jobs: [], orders: [], messages: [] })
    expect(tier).toBe('verified')
    expect(next.map(({ metric, missing, action }) => [metric, missing, action])).toEqual([
      ['paid-total', 300_000, 'order-work'],
      ['order-rate', 1, 'choose-people'],
      ['mean-rating', 1, 'work-well'],
    ])
  })

  test('needs ¥300,000 exactly, and a yen less is not enough', () => {
    const oneYenLess = withOrders((order, index) => (index === 0 ? { paidYen: order.paidYen - 1n } : {}))
    expect(isMet(certifiedFacts(), 'paid-total')).toBe(true)
    expect(isMet(oneYenLess, 'paid-total')).toBe(false)
    expect(standing(oneYenLess).next).toMatchObject([{ metric: 'paid-total', missing: 1 }])
  })

  test('needs an order rate of 70 % exactly', () => {
    const facts = certifiedFacts()
    expect(isMet(facts, 'order-rate')).toBe(true)
    const oneMore = { ...facts, jobs: [...facts.jobs, posted('j11')] }
    expect(standing(oneMore).next).toMatchObject([{ metric: 'order-rate', missing: 3 }])
  })

  test('needs a mean rating of 4.8 exactly', () => {
    expect(isMet(certifiedFacts(), 'mean-rating')).toBe(true)
    expect(
      isMet(
        withOrders((_, index) => review(index < 5 ? 4 : 5)),
        'mean-rating',
      ),
    ).toBe(false)
  })

  test('answers 80 % in time exactly', () => {
    const talk = (answered: number, missed: number): ClientFacts['messages'] =>
      Array.from({ length: answered + missed }, (_, index) => {
        const day = (hours: number) =>
          new Date(tokyo('2026-10-01').getTime() + (index * 72 + hours) * 3_600_000)
        const words = {
          thread: `t${index}`,
          tied: true,
          noReplyNeeded: false,
          system: false,
          sanctioned: false,
        }
        return [
          { ...words, from: 'freelancer' as const, at: day(0) },
          ...(index < answered ? [{ ...words, from: 'client' as const, at: day(24) }] : []),
        ]
      }).flat()
    expect(isMet({ ...certifiedFacts(), messages: talk(4, 1) }, 'reply-rate')).toBe(true)
    expect(isMet({ ...certifiedFacts(), messages: talk(7, 2) }, 'reply-rate')).toBe(false)
  })

  test('keeps at most 5 % of “the pay was not fair”, and is told how many fair reviews bring it back', () => {
    expect(isMet(certifiedFacts(), 'unfair-price')).toBe(true)
    const two = withOrders((_, index) => review(5, index < 2))
    expect(standing(two).next).toMatchObject([{ metric: 'unfair-price', missing: 20 }])
  })

  test('has no arrears at all', () => {
    const facts = certifiedFacts()
    const late = { ...facts, orders: [...facts.orders, placed('late', { ...expired, jobId: null })] }
    expect(standing(late)).toMatchObject({ tier: 'verified', next: [{ metric: 'arrears', missing: null }] })
  })
})

describe('a policy for clients', () => {
  const changed = (change: object) => ({
    ...clients2020,
    tiers: [{ ...clients2020.tiers[0], conditions: [{ ...clients2020.tiers[1]?.conditions[4], ...change }] }],
  })

  test('is data of the same language', () => {
    expect(parseClientPolicy(JSON.parse(JSON.stringify(clients2020)))).toEqual({
      ok: true,
      value: clients2020,
    })
    expect(parseClientPolicy(changed({}))).toMatchObject({ ok: true })
  })

  test.each([
    [{ metric: 'completion-rate' }, 'tiers[0].conditions[0].metric'],
    [{ window: '1 year' }, 'tiers[0].conditions[0].window'],
    [{ comparator: '<' }, 'tiers[0].conditions[0].comparator'],
    [{ perContract: 1 }, 'tiers[0].conditions[0].perContract'],
    [
      {
        comparator: '>=',
        certainty: { prior: { a: 1, b: 1 }, promoteBelow: { n: 1, d: 2 }, demoteFrom: { n: 3, d: 4 } },
      },
      'tiers[0].conditions[0].certainty',
    ],
  ])('with %o is refused at that field', (change, field) => {
    expect(parseClientPolicy(changed(change))).toMatchObject({ ok: false, field })
  })

  test('has tiers of its own, in their order, and does not warn', () => {
    const mirrored = { ...clients2020, tiers: [...clients2020.tiers].reverse() }
    expect(parseClientPolicy(mirrored)).toMatchObject({ ok: false, field: 'tiers[1].tier' })
    expect(parseClientPolicy({ ...clients2020, warningDays: 30 })).toMatchObject({
      ok: false,
      field: 'warningDays',
    })
  })
})
