// The calendar's answers do not depend on the Temporal that a runtime brings: Node 26 has its own, older ones have the polyfill.
import { Temporal as Polyfill } from 'temporal-polyfill/implementation'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const native = (globalThis as { Temporal?: typeof Polyfill }).Temporal
const runtimes = [['polyfill', Polyfill] as const, ...(native ? [['native', native] as const] : [])]

describe.each(runtimes)('with the %s Temporal', (_, Temporal) => {
  let clock: typeof import('./clock')
  beforeEach(async () => {
    vi.resetModules()
    vi.doMock('temporal-polyfill', () => ({ Temporal }))
    clock = await import('./clock')
  })
  afterEach(() => {
    vi.doUnmock('temporal-polyfill')
    vi.resetModules()
  })

  test('a civil date is that of Japan, written YYYY-MM-DD', () => {
    expect(clock.dateOf(new Date('2026-11-27T14:59:59Z'))).toBe('2026-11-27')
    expect(clock.dateOf(new Date('2026-11-27T15:00:00Z'))).toBe('2026-11-28')
    expect(clock.startOf('2026-11-28')).toEqual(new Date('2026-11-27T15:00:00Z'))
  })

  test('months are clamped to their end, and days counted across years', () => {
    expect(clock.addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(clock.monthsLater(new Date('2026-01-31T03:00:00Z'), 1)).toEqual(new Date('2026-02-28T03:00:00Z'))
    expect(clock.addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(clock.daysBetween('2026-11-28', '2027-11-28')).toBe(365)
  })

  test('a date that does not exist is none', () => {
    expect(['2026-02-28', '2026-02-29', '2024-02-29', '2026-13-01', '26-1-1'].map(clock.isDate)).toEqual([
      true,
      false,
      true,
      false,
      false,
    ])
  })
})
