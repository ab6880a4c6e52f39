import { describe, expect, test } from 'vitest'
import {
  brokenOff,
  factsOf,
  figure,
  inWork,
  noon,
  order,
  tokyo,
} from '../../../test/support/freelancer-fixtures'
import { asOf } from '../facts/fact-history'
import type { OrderFact } from '../facts/facts'
import { measure } from './measure'

const figureOf = (key: Parameters<typeof figure>[1], orders: OrderFact[], at = noon): string =>
  figure(measure(factsOf({ orders }), at), key)

describe('orders won', () => {
  test('an order counts from the instant it is agreed, long before delivery', () => {
    const agreed = order('o1', { ...inWork, status: 'agreed', fundedAt: null, agreedAt: noon })
    expect(figureOf('orders-won', [agreed])).toBe('1')
    expect(figureOf('orders-won', [agreed], new Date(noon.getTime() - 1))).toBe('0')
  })

  test('an order cancelled before any money was held was not won', () => {
    expect(figureOf('orders-won', [order('o1', { ...brokenOff, fundedAt: null })])).toBe('0')
    expect(figureOf('orders-won', [order('o1', brokenOff)])).toBe('1')
  })

  test('an order that will be cancelled unfunded tomorrow still counts today', () => {
    const doomed = order('o1', { ...brokenOff, fundedAt: null, endedAt: tokyo('2026-11-24') })
    expect(figureOf('orders-won', [doomed])).toBe('1')
    expect(figureOf('orders-won', [doomed], tokyo('2026-11-24'))).toBe('0')
  })

  test('competitions and tasks are other things, and an order of ten years ago still counts', () => {
    const old = order('o1', { agreedAt: tokyo('2016-05-01'), endedAt: tokyo('2016-06-01') })
    expect(
      figureOf('orders-won', [old, order('c', { mode: 'competition' }), order('t', { mode: 'task' })]),
    ).toBe('1')
  })
})

describe('the completion rate', () => {
  const rate = (...rest: OrderFact[]) => figureOf('completion-rate', [order('done'), ...rest])

  test('falls by an order the freelancer broke off', () => {
    expect(rate(order('o', brokenOff))).toBe('1/2')
  })

  test.each(['client', 'mutual', 'platform', 'force-majeure', null] as const)(
    'does not fall by a cancellation with fault %s',
    (fault) => {
      expect(rate(order('o', { ...brokenOff, fault }))).toBe('1/1')
    },
  )

  test.each(['agreed', 'delivered'] as const)('leaves an overdue order alone that is %s', (status) => {
    expect(rate(order('o', { ...inWork, status, dueOn: '2026-01-01' }))).toBe('1/1')
  })

  test('falls when an order in work is 31 days overdue, not at 30', () => {
    expect(rate(order('o', { ...inWork, dueOn: '2026-10-24' }))).toBe('1/1')
    expect(rate(order('o', { ...inWork, dueOn: '2026-10-23' }))).toBe('1/2')
    expect(rate(order('o', { ...inWork, dueOn: null }))).toBe('1/1')
    expect(rate(order('o', { ...inWork, dueOn: '9999-12-31' }))).toBe('1/1')
  })

  test('looks at orders agreed within the year, its far end excluded', () => {
    expect(rate(order('o', { ...brokenOff, agreedAt: tokyo('2025-11-23 12:00') }))).toBe('1/1')
    expect(
      rate(order('o', { ...brokenOff, agreedAt: new Date(tokyo('2025-11-23 12:00').getTime() + 1) })),
    ).toBe('1/2')
  })

  test('sees an order that ends tomorrow as still in work', () => {
    const tomorrow = order('o', { endedAt: tokyo('2026-11-24'), dueOn: '2026-12-31' })
    expect(rate(tomorrow)).toBe('1/1')
    expect(rate({ ...tomorrow, dueOn: '2026-10-01' })).toBe('1/2')
    expect(rate({ ...tomorrow, dueOn: '2026-10-01', fundedAt: null })).toBe('1/1')
    expect(rate(order('o', { ...brokenOff, endedAt: tokyo('2026-11-24'), dueOn: '2026-12-31' }))).toBe('1/1')
  })

  test('names the orders counted, and is empty where nothing was decided', () => {
    const orders = [order('a'), order('b', brokenOff), order('c', inWork), order('d', { mode: 'task' })]
    const facts = factsOf({ orders: orders.map((each) => ({ ...each, dueOn: null })) })
    expect(measure(facts, noon)['completion-rate'].evidence).toEqual(['a', 'b'])
    expect(figureOf('completion-rate', [])).toBe('0/0')
  })
})

describe('the mean rating', () => {
  test('takes orders of every mode', () => {
    const modes = [order('p'), order('c', { mode: 'competition' }), order('t', { mode: 'task' })]
    expect(figureOf('mean-rating', modes)).toBe('15/3')
  })

  test('sees a rating from the instant it is revealed', () => {
    const hidden = order('o', { rating: { score: 1, revealedAt: noon } })
    expect(figureOf('mean-rating', [order('p'), hidden])).toBe('6/2')
    expect(figureOf('mean-rating', [order('p'), hidden], new Date(noon.getTime() - 1))).toBe('5/1')
    expect(figureOf('mean-rating', [order('p'), order('o', { rating: null })])).toBe('5/1')
  })

  test('goes by when the order was completed, not by when it was agreed or rated', () => {
    const late = { agreedAt: tokyo('2025-01-01'), endedAt: tokyo('2025-11-23 12:00') }
    expect(figureOf('mean-rating', [order('o', late)])).toBe('0/0')
    expect(figureOf('mean-rating', [order('o', { ...late, endedAt: tokyo('2025-11-23 12:01') })])).toBe('5/1')
  })

  test('takes no rating from an order that was cancelled', () => {
    expect(
      figureOf('mean-rating', [order('o', { ...brokenOff, rating: { score: 1, revealedAt: noon } })]),
    ).toBe('0/0')
  })
})

test('clients who gave 3 are satisfied, those who gave 2 are not', () => {
  const rated = (id: string, score: number) => order(id, { rating: { score, revealedAt: noon } })
  expect(figureOf('satisfied-share', [rated('a', 3), rated('b', 2), rated('c', 5)])).toBe('2/3')
})

test('a rejected task lowers the approval, a withdrawn one does not', () => {
  const task = { mode: 'task', rating: null } as const
  const works = [
    order('a', task),
    order('b', { ...brokenOff, ...task }),
    order('c', { ...brokenOff, ...task, fault: 'client' }),
  ]
  expect(figureOf('task-approval', [...works, order('p')])).toBe('1/2')
  const together = order('d', { ...task, works: 7 })
  expect(figureOf('task-approval', [...works, together])).toBe('8/9')
})

test('of a delivery only what had happened is known: neither the next one nor that it was to be sent back', () => {
  const [first, second] = [
    { at: tokyo('2026-06-28'), until: tokyo('2026-07-10') },
    { at: tokyo('2026-08-03'), until: null },
  ]
  const told = order('late', { ...inWork, status: 'delivered', deliveries: [first, second] })
  const known = (at: Date) => asOf(factsOf({ orders: [told] }), at).orders[0]
  expect(known(new Date(first.at.getTime() - 1))).toEqual(order('late', inWork))
  expect(known(tokyo('2026-07-09'))).toMatchObject({
    status: 'delivered',
    deliveries: [{ at: first.at, until: null }],
  })
  expect(known(first.until)).toMatchObject({ status: 'working', deliveries: [first] })
  expect(known(second.at)).toEqual(told)
})

describe('the earned reward', () => {
  test('is added up per category over all modes', () => {
    const earned = [
      order('a'),
      order('b', { mode: 'task', releasedYen: 1n }),
      order('c', { category: 'design' }),
    ]
    expect(figureOf('earned-reward', earned)).toBe('design 30000, writing 30001')
  })

  test('leaves the sum one year after the order was completed', () => {
    const old = order('a', { agreedAt: tokyo('2025-01-01'), endedAt: tokyo('2025-11-23 12:00') })
    expect(figureOf('earned-reward', [old])).toBe('')
    expect(figureOf('earned-reward', [old], new Date(noon.getTime() - 1))).toBe('writing 30000')
  })

  test('does not count money that is still held', () => {
    expect(figureOf('earned-reward', [order('a', { endedAt: tokyo('2026-11-24') })])).toBe('')
  })
})
