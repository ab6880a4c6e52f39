import { describe, expect, test } from 'vitest'
import { later } from '../../platform/clock'
import { byUrgency, nextStep, type RankSituation } from './rules'

const noon = new Date('2026-11-23T12:00:00+09:00')
const row = (subjectId: string, over: { kind?: string; dueOn?: string; at?: Date } = {}) => ({
  kind: 'plain',
  dueOn: null,
  at: noon,
  subjectId,
  ...over,
})

test('what is due stands first, the nearest at the top; then the newest', () => {
  const kinds = new Map([
    ['plain', { href: () => '/' }],
    ['fund', { href: () => '/', dueAt: (at: Date) => later(at, { days: 7 }) }],
  ])
  const rows = [
    row('old', { at: new Date('2026-11-01T00:00:00Z') }),
    row('new'),
    row('in seven days', { kind: 'fund' }),
    // The due date itself is still a day to work.
    row('in three days', { dueOn: '2026-11-26' }),
    row('in eight days', { dueOn: '2026-11-30' }),
  ]
  expect(byUrgency(rows, kinds).map(({ subjectId }) => subjectId)).toEqual([
    'in three days',
    'in seven days',
    'in eight days',
    'new',
    'old',
  ])
})

describe('the next step', () => {
  const nothing: RankSituation = { tier: 'none', todo: [], orders: [], proposals: [] }
  const waits = (kind: string, isClient: boolean | null = null) => ({ kind, subjectId: '17', isClient })
  const of = (over: Partial<RankSituation>) => {
    const { key, href } = nextStep({ ...nothing, ...over })
    return [key, href]
  }

  test('of a newcomer is the profile, then the confirmations, and waiting where documents are under review', () => {
    expect(of({ todo: [waits('phone'), waits('profile')] })).toEqual(['profile', '/my/start'])
    expect(of({ todo: [waits('phone')] })).toEqual(['confirm', '/my/start/confirmations'])
    expect(of({})).toEqual(['wait-identity', '/my/verification'])
  })

  test('of a regular is to agree, to wait for an answer, or to propose', () => {
    const tier = 'regular'
    expect(of({ tier, todo: [waits('answer-offer', true)] })).toEqual(['agree', '/orders/17'])
    expect(of({ tier, proposals: [{ status: 'sent' }] })).toEqual(['wait-answer', '/my/proposals'])
    expect(of({ tier, proposals: [{ status: 'declined' }] })).toEqual(['propose', '/jobs'])
  })

  test('of a bronze never sends to find work while an order can be delivered or rated', () => {
    const tier = 'bronze'
    const orders = [{ id: '5', status: 'delivered' }] as const
    expect(of({ tier, orders, todo: [waits('deliver', true)] })).toEqual(['deliver', '/orders/17'])
    expect(of({ tier, orders })).toEqual(['wait-accept', '/orders/5'])
    expect(of({ tier, orders: [{ id: '5', status: 'agreed' }] })).toEqual(['wait-fund', '/orders/5'])
    expect(of({ tier, todo: [waits('review', true)] })).toEqual(['review', '/orders/17/review'])
    // What the same person has to rate as a client does not bring the freelancer on.
    expect(of({ tier, todo: [waits('review', false)] })).toEqual(['find', '/jobs'])
  })

  test('of the two highest is the account of their figures', () => {
    expect(of({ tier: 'silver' })).toEqual(['earn', '/my/rank'])
    expect(of({ tier: 'certified' })).toEqual(['keep', '/my/rank'])
  })
})
