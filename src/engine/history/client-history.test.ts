import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyClientEarlierAt, anyClientFactsAt } from '../../../test/support/client-arbitraries'
import {
  atWork,
  certifiedFacts,
  clientFacts,
  expired,
  placed,
  posted,
  unfunded,
} from '../../../test/support/client-fixtures'
import { noon, tokyo } from '../../../test/support/freelancer-fixtures'
import { monthsLater } from '../../platform/calendar'
import { clientPolicy, clientStandingAt, evaluateClient } from '../evaluate/client-standing'
import {
  type ClientFacts,
  type ClientHistory,
  clientAsOf,
  clientHistoryAsOf,
  noFactHistory,
} from '../facts/client-facts'
import { clientDueAt, measureClient } from '../measure/measure-client'
import type { ClientMetricKey } from '../policy/client-metrics'
import { clientForecast, clientHistory, clientSinceOf } from './client-history'

const moments = [noon, tokyo('2027-02-27 10:00'), tokyo('2027-08-28 23:59'), tokyo('2028-03-30 12:00')]
const anyMoment = fc.constantFrom(...moments)

interface ExpectedStanding {
  readonly at: Date
  readonly tier: string
  readonly met: readonly boolean[]
}

const readingAt = (facts: ClientFacts, at: Date): ExpectedStanding => {
  const { tier, conditions } = clientStandingAt(facts, at)
  return { at, tier, met: conditions.map(({ met }) => met) }
}

const isOther = (a: ExpectedStanding, b: ExpectedStanding): boolean =>
  a.tier !== b.tier || a.met.some((met, index) => met !== b.met[index])

/** Asks `evaluateClient` at every instant given, and keeps those at which it answers something else. */
const asked = (
  factsAt: (at: Date) => ClientFacts,
  from: Date,
  instants: readonly Date[],
): ExpectedStanding[] => {
  let before = readingAt(factsAt(from), from)
  return instants.flatMap((at) => {
    const now = readingAt(factsAt(at), at)
    const mirrored = isOther(before, now)
    before = now
    return mirrored ? [now] : []
  })
}

/** Every instant in (from, until] at which facts alone may read differently, and each that is given. */
const instantsFrom = (
  history: ClientHistory,
  { from, until }: { from: Date; until: Date },
  told: Date[],
): Date[] => {
  const instants: Date[] = []
  for (let now = from; now < until; ) {
    const due = clientDueAt(clientHistoryAsOf(history, now), now)
    const next = new Date(Math.min(...told.filter((at) => at > now).map(Number), due.getTime()))
    now = next
    if (now <= until) instants.push(now)
  }
  return instants
}

const happenings = ({ facts, earlier }: ClientHistory): Date[] =>
  [
    facts.client.identityVerifiedAt,
    facts.client.phoneVerifiedAt,
    ...facts.jobs.flatMap(({ postedAt, until, endedAt }) => [postedAt, until, endedAt]),
    ...facts.orders.flatMap((order) => [
      ...[order.agreedAt, order.fundedAt, order.endedAt, order.review?.revealedAt ?? null],
    ]),
    ...facts.messages.map(({ at }) => at),
    ...earlier.profiles.map(({ at }) => at),
    ...earlier.deadlines.map(({ at }) => at),
  ].flatMap((at) => at ?? [])

const conditionOf = (facts: ClientFacts, wanted: ClientMetricKey): number =>
  clientStandingAt(facts, noon).conditions.findIndex(({ metric }) => metric === wanted)
const isUnfairMet = (facts: ClientFacts, at: Date): boolean | undefined =>
  clientStandingAt(facts, at).conditions[conditionOf(facts, 'unfair-price')]?.met

/** A history with all its times: profiles that changed, deadlines that were moved. */
const anyCourse = (at: Date): fc.Arbitrary<ClientHistory> =>
  fc
    .tuple(anyClientFactsAt(at), anyClientEarlierAt(at))
    .map(([facts, earlier]) => ({ facts: clientAsOf(facts, at), earlier }))

describe('the forecast of a client', () => {
  test('is what the engine answers at every breakpoint of the year ahead, for any history', () => {
    let turns = 0
    const any = anyMoment.chain((at) => fc.tuple(fc.constant(at), anyClientFactsAt(at)))
    fc.assert(
      fc.property(any, ([at, facts]) => {
        const known = clientAsOf(facts, at)
        const until = monthsLater(at, 12)
        const history = { facts: known, earlier: noFactHistory }
        const brute = asked(() => known, at, instantsFrom(history, { from: at, until }, []))
        const { steps } = clientHistory(clientPolicy, history, { from: at, until })
        const found = steps.map(({ at: then, after: { tier, conditions } }) => ({
          ...{ at: then, tier, met: conditions.map(({ met }) => met) },
        }))
        expect(found).toEqual(brute)
        turns += steps.length
      }),
      { numRuns: 50, seed: 140 },
    )
    expect(turns).toBeGreaterThan(100)
  })

  test('is the engine’s too with what was said of the pay left as it is, and always has a reason', () => {
    const any = anyMoment.chain((at) => fc.tuple(fc.constant(at), anyClientFactsAt(at)))
    fc.assert(
      fc.property(any, ([at, facts]) => {
        const known = clientAsOf(facts, at)
        const held = { 'unfair-price': measureClient(known, at)['unfair-price'] }
        const tierAt = (then: Date) =>
          evaluateClient(clientPolicy, { ...measureClient(known, then), ...held }).tier
        const { steps, changes } = clientForecast(clientPolicy, facts, at)
        for (const { at: then, tier } of steps) {
          expect(tierAt(then)).toBe(tier)
          expect(tierAt(new Date(then.getTime() - 1))).not.toBe(tier)
        }
        for (const { because, metric } of changes) {
          expect(because.length).toBeGreaterThan(0)
          expect(metric).not.toBe('unfair-price')
        }
      }),
      { numRuns: 50, seed: 142 },
    )
  })

  test('does not say when somebody’s word on the pay is forgotten, for the day would name them', () => {
    const orders = certifiedFacts().orders.map((order, index) => ({
      ...order,
      paidYen: 50_000n,
      endedAt: index === 0 ? tokyo('2026-06-10') : order.endedAt,
      review: { score: 5, priceUnfair: index < 2, revealedAt: tokyo('2026-09-10') },
    }))
    const facts = { ...certifiedFacts(), orders }
    const gone = tokyo('2026-12-10')
    expect(clientStandingAt(facts, noon).next).toMatchObject([{ metric: 'unfair-price' }])
    expect(isUnfairMet(facts, new Date(gone.getTime() - 1))).toBe(false)
    const { steps, changes } = clientForecast(clientPolicy, facts, noon)
    expect([...steps, ...changes].map(({ at }) => at)).not.toContainEqual(gone)
    const since = clientSinceOf(clientPolicy, { facts, earlier: noFactHistory }, noon)
    expect(since[conditionOf(facts, 'unfair-price')]).toBeUndefined()
  })

  test('names the order that leaves, and the day on which the standing falls with it', () => {
    const facts = certifiedFacts()
    const { steps, changes } = clientForecast(clientPolicy, facts, noon)
    const [first] = changes
    expect(first).toMatchObject({ metric: 'order-rate', met: false, at: tokyo('2027-02-01') })
    expect(steps).toMatchObject([{ tier: 'verified', at: tokyo('2027-02-01') }])
    expect(first?.because.map(({ turn }) => turn)).toContain('job-leaves-window')
  })

  test('knows when money goes late, and when an expired order is forgotten', () => {
    const waiting = placed('w', { ...unfunded, jobId: null, agreedAt: tokyo('2026-11-20 12:00') })
    const late = clientForecast(clientPolicy, { ...certifiedFacts(), orders: [waiting] }, noon)
    expect(late.changes.find(({ metric }) => metric === 'arrears')).toMatchObject({
      ...{ at: tokyo('2026-12-04 12:00'), met: false },
      because: [{ turn: 'money-goes-late', metric: 'arrears', id: 'w' }],
    })
    const forgotten = clientFacts({ orders: [placed('x', { ...expired, jobId: null })] })
    expect(clientForecast(clientPolicy, forgotten, noon).changes).toMatchObject([
      { metric: 'arrears', met: true, at: tokyo('2027-03-01'), because: [{ turn: 'order-leaves-window' }] },
    ])
  })

  test('knows when a reply falls due, and when a job that found nobody begins to count', () => {
    const words = { thread: 't', tied: true, noReplyNeeded: false, system: false, sanctioned: false }
    const messages = [{ ...words, from: 'freelancer' as const, at: tokyo('2026-11-23 09:00') }]
    const asks = clientForecast(clientPolicy, clientFacts({ messages }), noon)
    expect(asks.changes[0]).toMatchObject({
      ...{ metric: 'reply-rate', met: false, at: tokyo('2026-11-24 09:00') },
      because: [{ turn: 'reply-falls-due', id: 't' }],
    })
    const kept = [posted('j1'), posted('j2', { until: tokyo('2026-11-20'), endedAt: null })]
    const facts = clientFacts({ jobs: kept, orders: [placed('o'), placed('p', { ...atWork, jobId: 'j3' })] })
    expect(clientForecast(clientPolicy, facts, noon).changes[0]).toMatchObject({
      ...{ metric: 'order-rate', met: false, at: tokyo('2026-12-04') },
      because: [{ turn: 'choosing-ends', id: 'j2' }],
    })
  })

  test('looks a year ahead, and no further', () => {
    const ahead = (until: string) => {
      const jobs = [posted('j1', { until: tokyo(until), endedAt: null })]
      const { changes } = clientForecast(clientPolicy, clientFacts({ jobs, orders: [placed('o')] }), noon)
      return changes.map(({ metric }) => metric)
    }
    expect(ahead('2027-11-20')).toContain('order-rate')
    expect(ahead('2027-12-01')).not.toContain('order-rate')
  })

  test('has nothing to say of somebody of whom nothing is known', () => {
    expect(clientForecast(clientPolicy, clientFacts(), noon)).toEqual({ steps: [], changes: [] })
  })
})

describe('since when a condition of a client reads as it does', () => {
  test('is what the engine answers at every moment of the past, for any history', () => {
    let dated = 0
    const any = anyMoment.chain((at) => fc.tuple(fc.constant(at), anyCourse(at)))
    fc.assert(
      fc.property(any, ([at, history]) => {
        const told = happenings(history)
        const from = new Date(Math.min(at.getTime(), ...told.map((time) => time.getTime())) - 1)
        const brute = asked(
          (then) => clientHistoryAsOf(history, then),
          from,
          instantsFrom(history, { from, until: at }, told),
        )
        const start = readingAt(clientHistoryAsOf(history, from), from)
        const pay = conditionOf(history.facts, 'unfair-price')
        const wanted = start.met.map((_, index) => {
          if (index === pay) return undefined
          const before = (place: number) => (brute[place - 1] ?? start).met[index]
          return brute.findLast(({ met }, place) => met[index] !== before(place))?.at ?? null
        })
        expect(clientSinceOf(clientPolicy, history, at)).toEqual(wanted)
        dated += wanted.filter((since) => since).length
      }),
      { numRuns: 50, seed: 141 },
    )
    expect(dated).toBeGreaterThan(100)
  })

  test('is the day of the confirmation, and null for what has always been so', () => {
    const history = { facts: clientFacts({ orders: [placed('o')] }), earlier: noFactHistory }
    const since = clientSinceOf(clientPolicy, history, noon)
    const at = (metric: ClientMetricKey): number => conditionOf(history.facts, metric)
    expect(since[at('identity')]).toEqual(tokyo('2025-04-01'))
    expect(since[at('mean-rating')]).toEqual(tokyo('2026-09-10'))
    expect(since[at('paid-total')]).toBeNull()
  })
})
