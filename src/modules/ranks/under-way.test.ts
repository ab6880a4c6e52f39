import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AdviceStep } from '../../engine/advice/coach'
import { advisedNow, type OpenOrder, type UnderWay } from './under-way'

const since = new Date('2026-11-23T10:00:00+09:00')
const order = (status: OpenOrder['status'], more: Partial<OpenOrder> = {}): OpenOrder => ({
  id: status,
  ...{
    title: '説明文',
    client: '健',
    status,
    offeredBy: 'client',
    since,
    isDisputed: false,
    hasRated: false,
  },
  ...more,
})
const nothing: UnderWay = { identitySentAt: null, orders: [], replies: [] }
const step = (action: AdviceStep['action'], amount = 1, openOrders: string[] = []): AdviceStep => ({
  ...{ action, amount, openOrders, category: null, unit: 'orders', metric: 'mean-rating' },
})
const told = (steps: AdviceStep[], underWay: Partial<UnderWay>) => {
  const { deeds, waits } = advisedNow(steps, { ...nothing, ...underWay })
  return [...deeds.map(({ what, href }) => `${what} ${href}`), ...waits.map(({ what }) => `wait ${what}`)]
}

test('papers under review are waited for, and what can be done comes first', () => {
  const steps = [step('verify-identity'), step('verify-phone')]
  expect(told(steps, { identitySentAt: since })).toEqual(['step /my/verification/phone', 'wait identity'])
})

test('an offer is agreed to before work is looked for', () => {
  expect(told([step('find-work')], { orders: [order('offered')] })).toEqual(['agree /orders/offered/agree'])
  expect(told([step('find-work')], { orders: [order('offered', { offeredBy: 'freelancer' })] })).toEqual([
    'wait answer',
  ])
  expect(told([step('find-work')], {})).toEqual(['step /jobs'])
})

test('what is agreed, delivered or unrated waits for the client, and only work can be delivered', () => {
  const ids = ['working', 'delivered', 'agreed', 'completed']
  const orders = [
    order('working'),
    order('delivered'),
    order('agreed'),
    order('completed', { hasRated: true }),
  ]
  expect(told([step('deliver-orders', 5, ids)], { orders })).toEqual([
    'deliver /orders/working/deliver',
    'new /jobs',
    'wait accept',
    'wait fund',
    'wait rating',
  ])
  expect(told([step('deliver-orders', 1, ['completed'])], { orders: [order('completed')] })).toEqual([
    'review /orders/completed/review',
    'wait rating',
  ])
})

test('replies are owed to conversations that wait; else new ones are begun', () => {
  const replies = [{ threadId: 't1', client: '健' }]
  expect(told([step('reply-in-time', 3)], { replies })).toEqual(['reply /messages/t1', 'wait message'])
  expect(told([step('reply-in-time', 1)], {})).toEqual(['meet /jobs', 'wait message'])
})

const anyOrder = fc.record({
  id: fc.uuid(),
  title: fc.constant('説明文'),
  client: fc.constant('健'),
  status: fc.constantFrom('offered', 'agreed', 'working', 'delivered', 'completed'),
  offeredBy: fc.constantFrom('client', 'freelancer'),
  since: fc.constant(since),
  isDisputed: fc.boolean(),
  hasRated: fc.boolean(),
}) as fc.Arbitrary<OpenOrder>

test('no deed is ever what somebody else has to do, and every wait on a person names a day', () => {
  fc.assert(
    fc.property(fc.array(anyOrder, { maxLength: 6 }), fc.nat(8), (orders, extra) => {
      const own = orders.filter(({ status }) => status !== 'offered')
      const steps = [
        step(
          'deliver-orders',
          own.length + extra,
          own.map(({ id }) => id),
        ),
      ]
      const { deeds, waits } = advisedNow(steps, { ...nothing, orders })
      const of = (href: string) => orders.find(({ id }) => href.startsWith(`/orders/${id}`))
      for (const { what, href } of deeds) {
        const about = of(href)
        expect(about?.isDisputed ?? false).toBe(false)
        if (what === 'deliver') expect(about?.status).toBe('working')
        if (what === 'agree') expect([about?.status, about?.offeredBy]).toEqual(['offered', 'client'])
        if (what === 'review') expect([about?.status, about?.hasRated]).toEqual(['completed', false])
      }
      for (const { what, at } of waits) expect(at === null).toBe(what === 'dispute')
      expect(deeds.length + waits.length).toBeGreaterThanOrEqual(steps[0]?.amount === 0 ? 0 : 1)
    }),
  )
})
