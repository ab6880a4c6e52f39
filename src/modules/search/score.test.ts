import { describe, expect, test } from 'vitest'
import { freelancerScore, jobScore, ratingMilli, totalOf } from './score'

const at = new Date('2026-11-23T10:00:00+09:00')
const newcomer = {
  tier: 'regular' as const,
  ordersOfYear: 0,
  ratingSum: 0,
  ratingCount: 0,
  repliesMet: 0,
  repliesDue: 0,
  lastSeenAt: at,
  profileParts: 8,
  availability: 'open' as const,
}

describe('the recommended order', () => {
  test('gives a perfect freelancer at most 1,000 points, each from a named part', () => {
    const parts = freelancerScore(
      {
        ...newcomer,
        tier: 'certified',
        ordersOfYear: 99,
        ratingSum: 500_000,
        ratingCount: 100_000,
        repliesMet: 9,
        repliesDue: 9,
      },
      at,
    )
    expect(parts.every((part) => part.points <= part.of)).toBe(true)
    expect(totalOf(parts)).toBe(999)
  })

  test('one five counts less than twenty fives', () => {
    expect(ratingMilli(5, 1)).toBe(3400)
    expect(ratingMilli(100, 20)).toBe(4666)
    expect(ratingMilli(0, 0)).toBe(3000)
  })

  test('a login ages in steps of a week, two weeks and a month', () => {
    const seen = (days: number) =>
      freelancerScore({ ...newcomer, lastSeenAt: new Date(at.getTime() - days * 86_400_000) }, at).find(
        (part) => part.key === 'seen',
      )?.points
    expect([0, 6, 7, 13, 14, 30, 31].map(seen)).toEqual([80, 80, 50, 50, 20, 20, 0])
  })

  test('a job with a fair price stands above a cheap one, and ages day by day', () => {
    const job = {
      postedAt: at,
      orderRatePermille: null,
      usual: { q1: 10_000, median: 20_000 },
      briefLength: 300,
      proposals: 0,
    }
    const points = (priceYen: bigint, days = 0) =>
      totalOf(jobScore({ ...job, priceYen }, new Date(at.getTime() + days * 86_400_000)))
    expect([points(20_000n), points(10_000n), points(5_000n)]).toEqual([875, 800, 725])
    expect(points(20_000n, 3)).toBe(755)
  })
})
