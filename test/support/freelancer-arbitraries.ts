import fc from 'fast-check'
import type {
  Delivery,
  EarlierDueDate,
  Facts,
  Fault,
  FreelancerFacts,
  MessageFact,
  OrderFact,
  OrderStatus,
} from '../../src/engine/facts/facts'
import { addDays, dateOf, monthsLater } from '../../src/platform/calendar'
import { noon, regularFreelancer } from './freelancer-fixtures'

/*
 * Random histories for property tests, leaning towards the edges: times that lie exactly a year, a month or a day
 * from the moment of judgement, and a millisecond beside it.
 */
const dayMs = 24 * 3_600_000

export const anyMoment: fc.Arbitrary<Date> = fc.constantFrom(
  noon,
  new Date('2028-02-29T01:00:00Z'),
  new Date('2028-02-28T14:59:59.999Z'),
  new Date('2027-02-28T03:00:00Z'),
  new Date('2026-12-31T15:00:00Z'),
)

const anyTimeAround = (at: Date): fc.Arbitrary<Date> => {
  const edges = [0, -1, -12, 1].flatMap((months) => [monthsLater(at, months), monthsLater(at, months)])
  const days = [-1, -2, 1].map((count) => new Date(at.getTime() + count * dayMs))
  const edge = fc.tuple(fc.constantFrom(...edges, ...days), fc.constantFrom(-dayMs, -1, 0, 1, dayMs))
  return fc.oneof(
    edge.map(([time, shift]) => new Date(time.getTime() + shift)),
    fc.integer({ min: -450, max: 20 }).map((count) => new Date(at.getTime() + count * dayMs)),
  )
}

const later = (time: Date, hours: number): Date => new Date(time.getTime() + hours * 3_600_000)

/** Days until a due date: around the end of the days of grace, long over, and ahead. */
const anyDueIn = fc.constantFrom(-31, -30, -29, -50, -140, 0, 20)

/** Due dates that were changed before, at, and after the moment of judgement. */
const anyDueDateChanges = (at: Date): fc.Arbitrary<readonly EarlierDueDate[]> =>
  fc
    .uniqueArray(fc.tuple(anyTimeAround(at), anyDueIn), {
      selector: ([until]) => until.getTime(),
      minLength: 1,
      maxLength: 3,
    })
    .map((changes) =>
      changes
        .map(([until, dueIn]) => ({ dueOn: addDays(dateOf(at), dueIn), until }))
        .sort((a, b) => a.until.getTime() - b.until.getTime()),
    )

/** Times in which an order lay delivered, each over before the next: the last one may still go on. */
const anyDeliveries = (at: Date): fc.Arbitrary<readonly Delivery[]> =>
  fc
    .tuple(
      fc.uniqueArray(anyTimeAround(at), { selector: (time) => time.getTime(), minLength: 1, maxLength: 5 }),
      fc.integer({ min: -60, max: -1 }),
    )
    .map(([times, days]) => {
      const turns = [...times, later(at, days * 24)].sort((a, b) => a.getTime() - b.getTime())
      return turns.flatMap((time, index) =>
        index % 2 === 0 ? [{ at: time, until: turns[index + 1] ?? null }] : [],
      )
    })

/** As the status says: only what is delivered lies there still, and nothing was before it was paid. */
const fitting = (status: OrderStatus, told: readonly Delivery[]): readonly Delivery[] => {
  if (status === 'agreed') return []
  if (status === 'working') return told.filter(({ until }) => until !== null)
  const last = told.at(-1)
  return status === 'delivered' && last ? [...told.slice(0, -1), { ...last, until: null }] : told
}

const anyOrder = (at: Date): fc.Arbitrary<Omit<OrderFact, 'id'>> =>
  fc
    .record({
      mode: fc.constantFrom('project', 'project', 'competition', 'task'),
      category: fc.constantFrom('writing', 'design'),
      agreedAt: anyTimeAround(at),
      dueIn: fc.option(anyDueIn, { freq: 6 }),
      changes: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, anyDueDateChanges(at)),
      status: fc.constantFrom<OrderStatus>(
        'agreed',
        'working',
        'delivered',
        'completed',
        'completed',
        'cancelled',
      ),
      told: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, anyDeliveries(at)),
      funded: fc.boolean(),
      endedAt: anyTimeAround(at),
      fault: fc.constantFrom<Fault>('client', 'freelancer', 'mutual', 'platform', 'force-majeure'),
      yen: fc.integer({ min: 0, max: 50_000 }),
      score: fc.constantFrom(null, 1, 2, 3, 4, 5, 5, 5),
      revealedAt: anyTimeAround(at),
    })
    .map(({ dueIn, changes, told, funded, yen, score, revealedAt, ...order }) => {
      const ended = order.status === 'completed' || order.status === 'cancelled'
      const endedAt = ended ? new Date(Math.max(order.agreedAt.getTime(), order.endedAt.getTime())) : null
      const completed = order.status === 'completed'
      const deliveries = fitting(order.status, told)
      return {
        ...order,
        dueOn: dueIn === null ? null : addDays(dateOf(at), dueIn),
        ...(changes.length > 0 && { earlierDueDates: changes }),
        ...(deliveries.length > 0 && { deliveries }),
        fundedAt: funded || (completed && yen > 0) ? later(order.agreedAt, 1) : null,
        endedAt,
        fault: order.status === 'cancelled' ? order.fault : null,
        releasedYen: completed ? BigInt(yen) : 0n,
        rating: score === null ? null : { score, revealedAt },
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
    sanctioned: fc.nat(9).map((dice) => dice === 0),
  })

const anyFreelancer = (at: Date): fc.Arbitrary<FreelancerFacts> =>
  fc
    .record({
      phone: fc.option(anyTimeAround(at)),
      lastSeenAt: fc.option(anyTimeAround(at), { freq: 9 }),
      qualifications: fc.nat(1),
      vacations: fc.array(fc.tuple(fc.integer({ min: -90, max: 200 }), fc.nat(120)), { maxLength: 2 }),
    })
    .map(({ phone, lastSeenAt, qualifications, vacations }) => ({
      ...regularFreelancer,
      phoneVerifiedAt: phone,
      lastSeenAt,
      qualifications,
      vacations: vacations.map(([start, length]) => {
        const from = addDays(dateOf(at), start)
        return { from, until: addDays(from, length) }
      }),
    }))

/** Any history around a moment of judgement. */
export const anyFactsAt = (at: Date): fc.Arbitrary<Facts> =>
  fc
    .record({
      freelancer: anyFreelancer(at),
      orders: fc.array(anyOrder(at), { maxLength: 8 }),
      messages: fc.array(anyMessage(at), { maxLength: 10 }),
      cuts: fc.dictionary(fc.constantFrom('writing', 'design', 'music'), fc.integer({ min: 1, max: 90_000 })),
    })
    .map(({ orders, cuts, ...facts }) => ({
      ...facts,
      orders: orders.map((order, index) => ({ ...order, id: `o${index + 1}` })),
      cuts: new Map(Object.entries(cuts).map(([category, yen]) => [category, BigInt(yen)])),
    }))

/** The history of someone who does good work and is there: with these the upper tiers, and their edges, are common. */
const anyCareerAt = (at: Date): fc.Arbitrary<Facts> => {
  const seen = fc.integer({ min: 0, max: 20 }).map((days) => new Date(at.getTime() - days * dayMs))
  const good = fc.tuple(anyOrder(at), fc.constantFrom(4, 5, 5, 5, 5, 5), fc.integer({ min: 1, max: 400 }))
  const delivered = good.map(([order, score, days]): Omit<OrderFact, 'id'> => {
    const endedAt = new Date(at.getTime() - days * dayMs)
    const agreedAt = new Date(endedAt.getTime() - 5 * dayMs)
    const rating = { score, revealedAt: endedAt }
    return { ...order, agreedAt, fundedAt: agreedAt, endedAt, status: 'completed', fault: null, rating }
  })
  return fc
    .record({
      facts: anyFactsAt(at),
      lastSeenAt: seen,
      orders: fc.array(delivered, { minLength: 1, maxLength: 12 }),
      others: fc.array(anyOrder(at), { maxLength: 1 }),
      messages: fc.array(anyMessage(at), { maxLength: 2 }),
    })
    .map(({ facts, lastSeenAt, orders, others, messages }) => ({
      freelancer: { ...regularFreelancer, lastSeenAt, vacations: facts.freelancer.vacations },
      orders: [...orders, ...others].map((order, index) => ({ ...order, id: `o${index + 1}` })),
      messages,
      cuts: facts.cuts,
    }))
}

/** Somebody whose work of half a year ago goes back and forth after its time, beside a few orders that went well. */
const anyLateAt = (at: Date): fc.Arbitrary<Facts> => {
  const agreedAt = new Date(at.getTime() - 200 * dayMs)
  const agreed = { mode: 'project', agreedAt, fundedAt: agreedAt } as const
  const statuses = fc.constantFrom<OrderStatus>('working', 'delivered', 'completed')
  const late = fc.tuple(anyOrder(at), statuses, anyDeliveries(at), fc.constantFrom(-50, -100, -140))
  return fc
    .tuple(anyFactsAt(at), fc.array(late, { minLength: 1, maxLength: 3 }), fc.nat(9))
    .map(([facts, open, good]) => {
      const done = { status: 'completed', endedAt: agreedAt, fault: null } as const
      const orders = open.map(([order, status, told, dueIn]) => ({
        ...{ ...order, ...agreed, status, fault: null, dueOn: addDays(dateOf(at), dueIn) },
        endedAt: status === 'completed' ? new Date(at.getTime() - 5 * dayMs) : null,
        deliveries: fitting(status, told),
      }))
      const wellDone = orders
        .slice(0, 1)
        .flatMap((order) => Array.from({ length: good }, () => ({ ...order, ...done })))
      return {
        ...facts,
        orders: [...orders, ...wellDone].map((order, index) => ({ ...order, id: `o${index + 1}` })),
      }
    })
}

export const anyHistory: fc.Arbitrary<{ at: Date; facts: Facts }> = anyMoment.chain((at) =>
  fc.oneof(anyFactsAt(at), anyCareerAt(at), anyLateAt(at)).map((facts) => ({ at, facts })),
)
