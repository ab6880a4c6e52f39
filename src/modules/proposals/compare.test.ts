import { describe, expect, test } from 'vitest'
import { type Comparable, type CompareFilter, compared, ratingInterval, sortKeys } from './compare'

const figures = {
  completed: 0,
  failed: 0,
  scoreSum: 0,
  scores: 0,
  replied: 0,
  repliesDue: 0,
  sameCategory: 0,
  orders: 0,
  contracts: 0,
  clients: 0,
}
const proposal = (name: string, more: Partial<Comparable> = {}): Comparable & { name: string } => ({
  name,
  totalYen: 30_000n,
  lastDueOn: '2026-12-20',
  tier: 'regular',
  sentAt: new Date('2026-11-23T10:00:00+09:00'),
  shortlisted: false,
  readAt: null,
  figures,
  ...more,
})
const all: CompareFilter = { minTier: 'none', maxYen: null, shortlisted: false, unread: false }
const names = (items: { name: string }[]) => items.map((item) => item.name).join('')

describe('comparing proposals', () => {
  const a = proposal('a', {
    totalYen: 20_000n,
    tier: 'bronze',
    figures: { ...figures, completed: 9, failed: 1, scores: 2, scoreSum: 10, replied: 1, repliesDue: 2 },
  })
  const b = proposal('b', {
    lastDueOn: '2026-12-10',
    sentAt: new Date('2026-11-23T11:00:00+09:00'),
    shortlisted: true,
    readAt: new Date('2026-11-23T12:00:00+09:00'),
    figures: {
      ...figures,
      completed: 1,
      scores: 9,
      scoreSum: 40,
      replied: 9,
      repliesDue: 9,
      sameCategory: 3,
      clients: 2,
    },
  })

  test('every key puts the better first', () => {
    const first = Object.fromEntries(sortKeys.map((key) => [key, names(compared([a, b], all, key))]))
    expect(first).toEqual({
      newest: 'ba',
      price: 'ab',
      due: 'ba',
      tier: 'ab',
      rating: 'ab',
      completion: 'ba',
      reply: 'ba',
      same: 'ba',
      clients: 'ba',
    })
  })

  test('filters keep what they say', () => {
    expect(names(compared([a, b], { ...all, minTier: 'bronze' }, 'price'))).toBe('a')
    expect(names(compared([a, b], { ...all, maxYen: 20_000n }, 'price'))).toBe('a')
    expect(names(compared([a, b], { ...all, shortlisted: true }, 'price'))).toBe('b')
    expect(names(compared([a, b], { ...all, unread: true }, 'price'))).toBe('a')
  })

  test('somebody without a record comes last, not first', () => {
    const c = proposal('c')
    for (const key of ['rating', 'completion', 'reply'] as const)
      expect(names(compared([c, a], all, key))).toBe('ac')
  })
})

test('few ratings give a wide interval, many a narrow one, and it stays between one and five', () => {
  const width = (scores: number) => {
    const [low, high] = ratingInterval({ ...figures, scores, scoreSum: scores * 5 }) ?? [0, 0]
    expect(low).toBeGreaterThanOrEqual(1)
    expect(high).toBeLessThanOrEqual(5)
    return high - low
  }
  expect(width(1)).toBeGreaterThan(width(5))
  expect(width(5)).toBeGreaterThan(width(50))
  expect(ratingInterval(figures)).toBeNull()
})
