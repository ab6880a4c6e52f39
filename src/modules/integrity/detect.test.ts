import { describe, expect, test } from 'vitest'
import {
  graphOf,
  hollowAt,
  hours,
  order,
  person,
  several,
  start,
} from '../../../test/support/arbitrary-market'
import { detect, suspicionsOf } from './detect'
import type { Graph, PersonFact } from './facts'
import type { SignalKind } from './signals'

const found = (graph: Graph): string[][] => detect(graph).map(({ memberIds }) => [...memberIds])
const kindsIn = (graph: Graph): SignalKind[] => [
  ...new Set(suspicionsOf(graph).flatMap(({ signals }) => signals.map(({ kind }) => kind))),
]
const young = (id: string, hoursAfter = 0): PersonFact =>
  person(id, { joinedAt: hours(start, hoursAfter - 24), strangers: 0 })

describe('rings', () => {
  const pairs = [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'a'],
  ] as const
  const ring = pairs.flatMap((pair) => several(3, pair, hollowAt))

  test('three who pay each other round for nothing are a case, with the money that came back', () => {
    const graph = graphOf(
      ['a', 'b', 'c'].map((id) => person(id)),
      ring,
    )
    expect(found(graph)).toEqual([['a', 'b', 'c']])
    const round = detect(graph)[0]?.signals.find(({ kind }) => kind === 'money-round')
    expect(round?.figures).toEqual({ people: 3, orders: 9, yen: 270_000, percent: 100 })
    expect(round?.orderIds).toHaveLength(9)
  })

  test('three friends whose work comes round are none', () => {
    const work = pairs.flatMap((pair) => several(3, pair))
    expect(
      found(
        graphOf(
          ['a', 'b', 'c'].map((id) => person(id)),
          work,
        ),
      ),
    ).toEqual([])
  })

  test('two who hire each other now and then, and work for others, are none', () => {
    const orders = [
      ...several(2, ['a', 'b']),
      ...several(2, ['b', 'a']),
      ...['x', 'y', 'z'].flatMap((client) => several(2, [client, 'a'])),
    ]
    expect(
      found(
        graphOf(
          ['a', 'b', 'x', 'y', 'z'].map((id) => person(id)),
          orders,
        ),
      ),
    ).toEqual([])
  })

  test('money that goes one way does not go round', () => {
    const graph = graphOf(
      [person('a'), person('b'), person('c')],
      [...several(3, ['a', 'b'], hollowAt), ...several(3, ['b', 'c'], hollowAt)],
    )
    expect(kindsIn(graph)).not.toContain('money-round')
  })
})

describe('puppets', () => {
  const clients = ['p1', 'p2', 'p3']

  test('new accounts that order nothing from one freelancer, and only there, are a case with them', () => {
    const orders = clients.flatMap((client) => several(2, [client, 'f'], hollowAt))
    const graph = graphOf([young('f'), ...clients.map((id, n) => young(id, n))], orders)
    expect(found(graph)).toEqual([['f', 'p1', 'p2', 'p3']])
    for (const kind of ['only-client', 'both-new', 'no-one-else', 'joined-together'] as const)
      expect(kindsIn(graph)).toContain(kind)
  })

  test('a newcomer who works for new clients is none', () => {
    const orders = clients.flatMap((client) => several(2, [client, 'f']))
    expect(found(graphOf([young('f'), ...clients.map((id, n) => young(id, n))], orders))).toEqual([])
  })

  test('a loyal client who orders nowhere else is none, year after year', () => {
    const orders = several(40, ['c', 'f'], (agreedAt) => ({
      agreedAt,
      byClient: { score: 5, at: hours(agreedAt, 150) },
    }))
    expect(found(graphOf([person('c', { strangers: 0 }), person('f')], orders))).toEqual([])
  })

  test('a family at one place that likes the same freelancer is none', () => {
    const home = clients.map((id) => person(id, { places: ['home'], strangers: 0 }))
    const orders = clients.flatMap((client) => several(4, [client, 'f']))
    expect(found(graphOf([...home, person('f')], orders))).toEqual([])
  })

  test('an agency that orders from thirty is none', () => {
    const many = Array.from({ length: 30 }, (_, n) => `f${n}`)
    const orders = many.flatMap((freelancer) => several(3, ['agency', freelancer]))
    expect(
      found(
        graphOf(
          ['agency', ...many].map((id) => person(id)),
          orders,
        ),
      ),
    ).toEqual([])
  })
})

describe('rating for rating', () => {
  const tiny = (agreedAt: Date) => ({ ...hollowAt(agreedAt), priceYen: 500n })

  test('tiny orders to and fro, praised within minutes, are a case', () => {
    const graph = graphOf(
      [person('a'), person('b')],
      [...several(3, ['a', 'b'], tiny), ...several(3, ['b', 'a'], tiny)],
    )
    expect(found(graph)).toEqual([['a', 'b']])
    expect(kindsIn(graph)).toEqual(expect.arrayContaining(['swapped-ratings', 'tiny-orders', 'unread-work']))
  })

  test('small things done at the desk for a client who orders from others too are none', () => {
    const quick = (agreedAt: Date) => ({
      agreedAt,
      priceYen: 1_500n,
      fundedAt: hours(agreedAt, 0.3),
      deliveredAt: hours(agreedAt, 2),
      completedAt: hours(agreedAt, 6),
      messages: 2,
      byClient: { score: 5, at: hours(agreedAt, 6.1) },
    })
    const workers = ['x', 'y', 'z']
    const orders = workers.flatMap((worker) => several(6, ['desk', worker], quick))
    expect(
      found(
        graphOf(
          ['desk', ...workers].map((id) => person(id)),
          orders,
        ),
      ),
    ).toEqual([])
  })
})

describe('bursts', () => {
  test('one order cut into many for show, done in an hour right before a tier, is a case', () => {
    const orders = Array.from({ length: 12 }, (_, n) => ({
      ...order(`o${n}`, ['c', 'f'], hollowAt(hours(start, n * 0.05))),
      contractId: 'one',
      isPiece: n > 0,
    }))
    const climbs = [{ memberId: 'f', at: hours(start, 30) }]
    const graph = { ...graphOf([person('c'), person('f')], orders), climbs }
    expect(found(graph)).toEqual([['c', 'f']])
    const kinds = kindsIn(graph)
    expect(kinds).toEqual(expect.arrayContaining(['burst', 'split-for-show', 'before-a-tier']))
  })

  test('a large order cut into pieces that come and are accepted together is none', () => {
    const together = { deliveredAt: hours(start, 300), completedAt: hours(start, 320) }
    const orders = Array.from({ length: 12 }, (_, n) => ({
      ...order(`o${n}`, ['c', 'f'], together),
      contractId: 'one',
      isPiece: n > 0,
      byClient: { score: 5, at: hours(start, 320) },
    }))
    expect(found(graphOf([person('c'), person('f')], orders))).toEqual([])
  })

  test('a busy week before Christmas, of many clients, is none', () => {
    const clients = Array.from({ length: 20 }, (_, n) => `c${n}`)
    const orders = clients.map((client, n) =>
      order(`o${n}`, [client, 'f'], { agreedAt: hours(start, n * 6) }),
    )
    expect(
      found(
        graphOf(
          ['f', ...clients].map((id) => person(id)),
          orders,
        ),
      ),
    ).toEqual([])
  })
})

test('a score is the sum of its signals, at most 100, and whatever is below the limit is no case', () => {
  const graph = graphOf([person('a'), person('b')], [...several(2, ['a', 'b']), ...several(2, ['b', 'a'])])
  const [quiet] = suspicionsOf(graph)
  expect(quiet?.score).toBe(quiet?.signals.reduce((sum, { points }) => sum + points, 0))
  expect(detect(graph)).toEqual([])
})
