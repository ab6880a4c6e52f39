import { expect, test } from 'vitest'
import type { StandingCondition } from '../../engine/evaluate/evaluate'
import type { Tier } from '../../engine/policy/tiers'
import { unmetOf } from '../ranks'
import { sankeyOf } from './pages/parts/sankey-chart'
import {
  endOfDay,
  matrixOf,
  movesBetween,
  periodFault,
  replayDays,
  type Tiers,
  tiersLost,
} from './replay-report'

const tiersOf = (of: Record<string, Tier>): Tiers => new Map(Object.entries(of))
const before = tiersOf({ a: 'silver', b: 'silver', c: 'bronze', d: 'none', e: 'certified' })
const after = tiersOf({ a: 'bronze', b: 'silver', c: 'silver', d: 'none', e: 'regular' })

test('whoever loses most stands first, and whoever stays is no move', () => {
  expect(movesBetween(before, after)).toEqual([
    { memberId: 'e', from: 'certified', to: 'regular' },
    { memberId: 'a', from: 'silver', to: 'bronze' },
    { memberId: 'c', from: 'bronze', to: 'silver' },
  ])
  expect(tiersLost({ from: 'certified', to: 'regular' })).toBe(3)
})

test('a matrix counts everybody once, those who stay among them', () => {
  const matrix = matrixOf(before, after)
  expect(matrix).toContainEqual({ from: 'silver', to: 'silver', people: 1 })
  expect(matrix).toContainEqual({ from: 'certified', to: 'regular', people: 1 })
  expect(matrix.reduce((sum, { people }) => sum + people, 0)).toBe(before.size)
})

test('a period is counted at its month ends and on its last day, leap years included', () => {
  expect(replayDays('2028-01-31', '2028-03-02')).toEqual(['2028-01-31', '2028-02-29', '2028-03-02'])
  expect(replayDays('2027-12-15', '2027-12-31')).toEqual(['2027-12-31'])
  expect(replayDays('2027-11-30', '2027-11-30')).toEqual(['2027-11-30'])
  const twelve = replayDays('2026-11-24', '2027-11-23')
  expect([twelve[0], twelve.at(-1), twelve.length]).toEqual(['2026-11-30', '2027-11-23', 13])
})

test('a day ends before the next begins in Japan, and today ends now', () => {
  const now = new Date('2026-11-23T10:00:00+09:00')
  expect(endOfDay('2026-11-22', now)).toEqual(new Date('2026-11-22T23:59:59.999+09:00'))
  expect(endOfDay('2026-11-23', now)).toEqual(now)
})

test('a period that lies ahead, runs backwards or lasts for ever cannot be replayed', () => {
  const fault = (from: string, to: string) => periodFault({ from, to }, '2026-11-23')
  expect(fault('2026-11-23', '2026-11-23')).toBeUndefined()
  expect(fault('2026-11-24', '2026-11-23')).toBe('ends-before-it-begins')
  expect(fault('2026-11-23', '2026-11-24')).toBe('lies-ahead')
  expect(fault('2021-11-01', '2026-11-23')).toBe('too-long')
})

test('of the tiers lost only what is unmet is named, and alternatives only where none is met', () => {
  const condition = (tier: Tier, metric: string, of: { met: boolean; choice?: number }) =>
    ({ tier, metric, choice: null, actual: 1, required: 2, ...of }) as unknown as StandingCondition
  const conditions = [
    condition('bronze', 'orders-won', { met: false }),
    condition('silver', 'completion-rate', { met: true }),
    condition('silver', 'mean-rating', { met: false }),
    condition('silver', 'reply-rate', { met: false, choice: 3 }),
    condition('silver', 'satisfied-share', { met: true, choice: 3 }),
    condition('certified', 'earned-reward', { met: false }),
  ]
  const found = unmetOf(conditions, { from: 'silver', to: 'regular' })
  expect(found.map(({ metric }) => metric)).toEqual(['orders-won', 'mean-rating'])
})

test('a Sankey keeps every ribbon inside its tiers, as thick at both ends, and the thinnest still seen', () => {
  const matrix = [
    { from: 'none', to: 'none', people: 1_000_000 },
    { from: 'silver', to: 'bronze', people: 1 },
    { from: 'silver', to: 'silver', people: 4000 },
    { from: 'bronze', to: 'silver', people: 20 },
  ] as const
  const { from, to, ribbons, height } = sankeyOf(matrix, 230)
  expect(from.map(({ tier, people }) => [tier, people])).toEqual([
    ['silver', 4001],
    ['bronze', 20],
    ['none', 1_000_000],
  ])
  expect(ribbons.map(({ kind }) => kind).sort()).toEqual(['falls', 'rises', 'stays', 'stays'])
  for (const ribbon of ribbons) {
    expect(ribbon.height).toBeGreaterThanOrEqual(1.5)
    const [left, right] = [from.find((n) => n.tier === ribbon.from), to.find((n) => n.tier === ribbon.to)]
    if (!left || !right) throw new Error('a ribbon without its tier')
    expect(ribbon.fromY).toBeGreaterThanOrEqual(left.y)
    expect(ribbon.fromY + ribbon.height).toBeLessThanOrEqual(left.y + left.height + 1e-6)
    expect(ribbon.toY + ribbon.height).toBeLessThanOrEqual(right.y + right.height + 1e-6)
  }
  // Ribbons of one tier lie beside each other, never over each other.
  const silver = ribbons.filter((each) => each.from === 'silver').sort((a, b) => a.fromY - b.fromY)
  expect((silver[0]?.fromY ?? 0) + (silver[0]?.height ?? 0)).toBeCloseTo(silver[1]?.fromY ?? 0)
  expect(height).toBeGreaterThan(200)
})

test('a Sankey of nobody is empty', () => {
  expect(sankeyOf([], 230)).toEqual({ from: [], to: [], ribbons: [], height: 0 })
})
