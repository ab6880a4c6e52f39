import { describe, expect, test } from 'vitest'
import { choiceOf, earliestOn, isFull, placeFreeOn } from './rules'

const today = '2026-11-23'
const free = { places: 2, open: 1, firstDueOn: '2026-11-30' }
const full = { ...free, open: 2 }

describe('a choice', () => {
  test('costs and takes what plan and options do together', () => {
    const plan = { priceYen: 10_000n, days: 7 }
    const options = [
      { priceYen: 3_000n, days: 2 },
      { priceYen: 500n, days: 0 },
    ]
    expect(choiceOf(plan, options)).toEqual({ priceYen: 13_500n, days: 9 })
    expect(choiceOf(plan, [])).toEqual(plan)
  })
})

describe('the earliest date', () => {
  test('counts from today while a place is free', () => {
    expect(isFull(free)).toBe(false)
    expect(earliestOn({ queue: free, vacations: [], days: 7 }, today)).toBe('2026-11-30')
  })

  test('counts from the day after the first open order is due, when all places are taken', () => {
    expect(isFull(full)).toBe(true)
    expect(placeFreeOn(full, today)).toBe('2026-12-01')
    expect(earliestOn({ queue: full, vacations: [], days: 7 }, today)).toBe('2026-12-08')
  })

  test('of an order that is late counts from today: nobody knows better', () => {
    expect(placeFreeOn({ ...full, firstDueOn: '2026-11-20' }, today)).toBe(today)
  })

  test('leaves out days of vacation, before the work and within it', () => {
    const away = (fromOn: string, untilOn: string) => [{ fromOn, untilOn }]
    expect(earliestOn({ queue: free, vacations: away('2026-11-20', '2026-11-27'), days: 3 }, today)).toBe(
      '2026-11-30',
    )
    expect(earliestOn({ queue: free, vacations: away('2026-11-25', '2026-11-26'), days: 3 }, today)).toBe(
      '2026-11-28',
    )
    expect(earliestOn({ queue: free, vacations: away('2026-12-20', '2026-12-30'), days: 3 }, today)).toBe(
      '2026-11-26',
    )
  })
})
