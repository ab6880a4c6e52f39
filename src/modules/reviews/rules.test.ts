import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { later } from '../../platform/clock'
import { isWindowOpen, mayReveal, ratingSummary, windowEndsAt } from './rules'

const endedAt = new Date('2026-11-23T10:00:00+09:00')

describe('the window', () => {
  test('is open to its last instant and closed at its end', () => {
    expect(isWindowOpen(endedAt, endedAt)).toBe(true)
    expect(isWindowOpen(endedAt, new Date(windowEndsAt(endedAt).getTime() - 1))).toBe(true)
    expect(isWindowOpen(endedAt, windowEndsAt(endedAt))).toBe(false)
  })
  test('ends for the last review at the instant it is revealed', () => {
    const at = later(endedAt, { days: 13 })
    expect(mayReveal({ endedAt, written: 1 }, at)).toBe(false)
    expect(mayReveal({ endedAt, written: 2 }, at)).toBe(true)
    expect(mayReveal({ endedAt, written: 1 }, windowEndsAt(endedAt))).toBe(true)
  })
})

describe('the figures', () => {
  test('say nothing of somebody without ratings', () => {
    expect(ratingSummary({ sum: 0, n: 0 })).toEqual({ n: 0, mean: null, interval: null })
  })
  test('of three perfect ratings are a count and a wide interval, not 5.0', () => {
    expect(ratingSummary({ sum: 15, n: 3 })).toEqual({
      n: 3,
      mean: null,
      interval: { low: '2.7', high: '5.0' },
    })
  })
  test('show a mean from five ratings on, floored', () => {
    expect(ratingSummary({ sum: 19, n: 4 }).mean).toBeNull()
    expect(ratingSummary({ sum: 24, n: 5 }).mean).toBe('4.8')
    expect(ratingSummary({ sum: 29, n: 6 }).mean).toBe('4.8')
  })
  test('always hold the mean inside the interval, and the interval inside 1 to 5', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 400 }), (scores) => {
        const sum = scores.reduce((total, score) => total + score, 0)
        const { interval } = ratingSummary({ sum, n: scores.length })
        const [low, high] = [Number(interval?.low), Number(interval?.high)]
        expect(low).toBeGreaterThanOrEqual(1)
        expect(high).toBeLessThanOrEqual(5)
        expect(low).toBeLessThanOrEqual(sum / scores.length)
        expect(high).toBeGreaterThanOrEqual(sum / scores.length)
      }),
    )
  })
  test('grow surer with every rating of the same kind', () => {
    const width = (n: number): number => {
      const { interval } = ratingSummary({ sum: n * 4, n })
      return Number(interval?.high) - Number(interval?.low)
    }
    expect(width(10)).toBeLessThan(width(3))
    expect(width(100)).toBeLessThan(width(10))
  })
})
