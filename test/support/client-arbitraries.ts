import fc from 'fast-check'
import type {
  ClientFactHistory,
  ClientFacts,
  PlacedOrder,
  PostedJob,
} from '../../src/engine/facts/client-facts'
import type { Fault, MessageFact } from '../../src/engine/facts/facts'
import { monthsLater } from '../../src/platform/calendar'
import { verifiedClient } from './client-fixtures'

/*
 * Random clients for property tests, leaning towards the edges: times that lie exactly half a year, 14 days or 24 hours
 * from the moment of judgement, and a millisecond beside it.
 */
const dayMs = 86_400_000

const anyTimeAround = (at: Date): fc.Arbitrary<Date> => {
  const days = [0, -1, -14, -28, 1].map((count) => new Date(at.getTime() + count * dayMs))
  const edges = [...days, monthsLater(at, -6), monthsLater(at, -6)]
  const edge = fc.tuple(fc.constantFrom(...edges), fc.constantFrom(-dayMs, -1, 0, 1, dayMs))
  return fc.oneof(
    edge.map(([time, shift]) => new Date(time.getTime() + shift)),
    fc.integer({ min: -240, max: 10 }).map((count) => new Date(at.getTime() + count * dayMs)),
  )
}

const jobIds = ['j1', 'j2', 'j3', 'j4']

const anyJob = (id: string, at: Date): fc.Arbitrary<PostedJob> =>
  fc
    .record({ until: anyTimeAround(at), endedAt: fc.option(anyTimeAround(at), { freq: 2 }) })
    .map(({ until, endedAt }) => ({ id, until, endedAt, postedAt: monthsLater(at, -12) }))

const anyOrder = (at: Date): fc.Arbitrary<Omit<PlacedOrder, 'id'>> =>
  fc
    .record({
      jobId: fc.constantFrom(null, ...jobIds),
      freelancerId: fc.constantFrom('f1', 'f2', 'f3'),
      agreedAt: anyTimeAround(at),
      endedAt: anyTimeAround(at),
      outcome: fc.constantFrom('completed' as const, 'completed' as const, 'cancelled' as const, null),
      fault: fc.constantFrom<Fault>('client', 'client', 'freelancer', 'mutual'),
      isFunded: fc.nat(2).map((dice) => dice > 0),
      byClock: fc.boolean(),
      yen: fc.constantFrom(500, 15_000, 100_000, 299_999, 300_000),
      review: fc.option(
        fc.record({
          score: fc.constantFrom(1, 3, 4, 5, 5, 5, 5),
          priceUnfair: fc.nat(9).map((dice) => dice === 0),
          revealedAt: anyTimeAround(at),
        }),
        { freq: 4 },
      ),
    })
    .map(({ isFunded, byClock, yen, ...order }) => {
      const { agreedAt, outcome } = order
      const isCompleted = outcome === 'completed'
      const fundedAt = isFunded || isCompleted ? agreedAt : null
      const fault = outcome === 'cancelled' ? order.fault : null
      return {
        ...order,
        fundedAt,
        fault,
        endedAt: outcome && new Date(Math.max(agreedAt.getTime(), order.endedAt.getTime())),
        expired: fault === 'client' && fundedAt === null && byClock,
        paidYen: isCompleted ? BigInt(yen) : 0n,
        review: isCompleted ? order.review : null,
      }
    })

const anyMessage = (at: Date): fc.Arbitrary<MessageFact> =>
  fc.record({
    thread: fc.constantFrom('t1', 't2', 't3'),
    from: fc.constantFrom('client', 'freelancer'),
    at: anyTimeAround(at),
    tied: fc.boolean(),
    noReplyNeeded: fc.nat(4).map((dice) => dice === 0),
    system: fc.nat(5).map((dice) => dice === 0),
    sanctioned: fc.constant(false),
  })

const numbered = (orders: readonly Omit<PlacedOrder, 'id'>[]): PlacedOrder[] =>
  orders.map((order, index) => ({ ...order, id: `o${index + 1}` }))

const anyClient = (at: Date): fc.Arbitrary<ClientFacts['client']> =>
  fc
    .record({
      hasName: fc.nat(9).map((dice) => dice > 0),
      hasIndustry: fc.nat(9).map((dice) => dice > 0),
      descriptionLength: fc.constantFrom(0, 1, 40, 40, 40),
      phoneVerifiedAt: fc.option(anyTimeAround(at), { freq: 9 }),
      identityVerifiedAt: fc.option(anyTimeAround(at), { freq: 9 }),
    })
    .map((change) => ({ ...verifiedClient, ...change }))

/** Somebody who pays and finishes: with these the upper standing, and its edges, are common. */
const anyGoodClient = (at: Date): fc.Arbitrary<ClientFacts> => {
  const good = fc.tuple(anyOrder(at), fc.integer({ min: 1, max: 170 })).map(([order, days]) => {
    const endedAt = new Date(at.getTime() - days * dayMs)
    const agreedAt = new Date(endedAt.getTime() - 5 * dayMs)
    const review = order.review && { ...order.review, revealedAt: endedAt }
    const done = { outcome: 'completed' as const, fault: null, expired: false, paidYen: 100_000n }
    return { ...order, ...done, agreedAt, fundedAt: agreedAt, endedAt, review }
  })
  return fc
    .record({
      jobs: fc.tuple(...jobIds.map((id) => anyJob(id, at))),
      good: fc.array(good, { minLength: 2, maxLength: 12 }),
      others: fc.array(anyOrder(at), { maxLength: 1 }),
      messages: fc.array(anyMessage(at), { maxLength: 2 }),
    })
    .map(({ good, others, ...facts }) => ({
      ...facts,
      client: verifiedClient,
      orders: numbered([...good, ...others]),
    }))
}

/** Any client's history around a moment of judgement. */
export const anyClientFactsAt = (at: Date): fc.Arbitrary<ClientFacts> =>
  fc.oneof(
    anyGoodClient(at),
    fc
      .record({
        client: anyClient(at),
        jobs: fc.tuple(...jobIds.map((id) => anyJob(id, at))),
        orders: fc.array(anyOrder(at), { maxLength: 10 }),
        messages: fc.array(anyMessage(at), { maxLength: 10 }),
      })
      .map((facts) => ({ ...facts, orders: numbered(facts.orders) })),
  )

const inOrder = <T extends { readonly at: Date }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => a.at.getTime() - b.at.getTime())

/** What was before: profiles that changed, deadlines that were moved. */
export const anyClientEarlierAt = (at: Date): fc.Arbitrary<ClientFactHistory> => {
  const time = fc
    .integer({ min: -240 * 24, max: 0 })
    .map((hours) => new Date(at.getTime() + hours * 3_600_000))
  const profile = fc.record({
    at: time,
    hasName: fc.nat(5).map((dice) => dice > 0),
    hasIndustry: fc.boolean(),
    descriptionLength: fc.constantFrom(0, 40, 40),
  })
  const move = fc.record({ jobId: fc.constantFrom('j1', 'j2'), at: time, before: time })
  return fc
    .tuple(fc.array(profile, { maxLength: 3 }), fc.array(move, { maxLength: 3 }))
    .map(([profiles, deadlines]) => ({ profiles: inOrder(profiles), deadlines: inOrder(deadlines) }))
}
