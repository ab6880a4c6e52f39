import fc from 'fast-check'
import { expect, test } from 'vitest'
import { later } from '../../platform/clock'
import { turnOf } from './turn'

const start = new Date('2026-11-23T10:00:00+09:00')
const order = {
  status: 'working' as const,
  offeredBy: 'client' as const,
  offeredAt: start,
  agreedAt: start,
  dueOn: '2026-12-03',
  deliveredAt: null as Date | null,
  inspectedFrom: null,
  disputedAt: null as Date | null,
}
const nothing = { request: undefined, reminder: null }
const short = (turn: ReturnType<typeof turnOf>) => turn && [turn.side, turn.kind, turn.until?.toISOString()]
const days = (n: number): Date => later(start, { days: n })

test('each state of a running order has one whose turn it is, until a day', () => {
  const turn = (over: object, at = start) => short(turnOf({ ...order, ...over }, nothing, at))
  expect(turn({ status: 'offered' })).toEqual(['freelancer', 'offer', days(7).toISOString()])
  expect(turn({ status: 'offered', offeredBy: 'freelancer' })?.[0]).toBe('client')
  expect(turn({ status: 'agreed' })).toEqual(['client', 'fund', days(14).toISOString()])
  expect(turn({})?.slice(0, 2)).toEqual(['freelancer', 'deliver'])
  expect(turn({}, days(11))).toEqual(['freelancer', 'overdue', undefined])
  expect(turn({ status: 'delivered', deliveredAt: start })).toEqual([
    'client',
    'inspect',
    days(14).toISOString(),
  ])
  expect(turn({ status: 'completed' })).toBe(null)
  expect(turn({ disputedAt: start })).toBe(null)
})

test('a formal reminder says what silence will do, unless that comes by itself sooner', () => {
  const reminder = { byRole: 'client' as const, from: days(8) }
  const silent = turnOf(order, { request: undefined, reminder }, days(8))
  expect(short(silent)).toEqual(['freelancer', 'silent-working', days(15).toISOString()])
  const delivered = { ...order, status: 'delivered' as const, deliveredAt: start }
  const ofClient = (from: Date) =>
    short(turnOf(delivered, { request: undefined, reminder: { byRole: 'freelancer', from } }, from))
  expect(ofClient(days(3))).toEqual(['client', 'silent-delivered', days(10).toISOString()])
  expect(ofClient(days(8))).toEqual(['client', 'inspect', days(14).toISOString()])
  // A freelancer who has delivered loses nothing by silence.
  expect(short(turnOf(delivered, { request: undefined, reminder }, days(8)))?.[1]).toBe('inspect')
})

test('a request waits for the other side; one to cancel goes to the site after a week', () => {
  const asked = (kind: string, at: Date) =>
    short(turnOf(order, { request: { kind, byRole: 'client', from: start }, reminder: null }, at))
  expect(asked('split', start)).toEqual(['freelancer', 'request', days(7).toISOString()])
  expect(asked('cancel', start)).toEqual(['freelancer', 'cancel-request', days(7).toISOString()])
  expect(asked('cancel', days(7))).toEqual(['operator', 'decision', undefined])
})

test('every running order that no dispute stops has a banner', () => {
  const running = fc.constantFrom(
    'offered' as const,
    'agreed' as const,
    'working' as const,
    'delivered' as const,
  )
  const side = fc.constantFrom('client' as const, 'freelancer' as const)
  const day = fc.integer({ min: 0, max: 60 })
  const state = fc.record({ status: running, by: side, from: day, now: day, reminded: fc.option(side) })
  fc.assert(
    fc.property(state, ({ status, by, from, now, reminded }) => {
      const reminder = reminded ? { byRole: reminded, from: days(from) } : null
      const one = { ...order, status, offeredBy: by, deliveredAt: status === 'delivered' ? start : null }
      expect(turnOf(one, { request: undefined, reminder }, days(Math.max(from, now)))).not.toBe(null)
    }),
  )
})
