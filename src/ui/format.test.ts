import { describe, expect, it } from 'vitest'
import {
  formatBytes,
  formatCount,
  formatDateOn,
  formatExact,
  formatLongDate,
  formatMoney,
  formatMoneyRange,
  formatPercent,
  formatWhen,
} from './format'

const at = new Date('2026-11-23T05:00:00Z')
const ja = { lang: 'ja', at } as const
const en = { lang: 'en', at } as const

describe('money', () => {
  it('is written in yen with separators and a real minus', () => {
    expect(formatMoney(0n)).toBe('¥0')
    expect(formatMoney(1_234_567n)).toBe('¥1,234,567')
    expect(formatMoney(-8250n)).toBe('−¥8,250')
    expect(formatMoney(500n, true)).toBe('+¥500')
    expect(formatMoney(0n, true)).toBe('¥0')
  })

  it('stays exact beyond what a double can hold', () => {
    expect(formatMoney(9_007_199_254_740_993n)).toBe('¥9,007,199,254,740,993')
  })

  it('writes a span of prices, and one price when both ends agree', () => {
    expect(formatMoneyRange(40_000n, 60_000n, 'ja')).toBe('¥40,000〜60,000')
    expect(formatMoneyRange(40_000n, 60_000n, 'en')).toBe('¥40,000–60,000')
    expect(formatMoneyRange(75_000n, 75_000n, 'ja')).toBe('¥75,000')
  })
})

describe('percent', () => {
  it('never rounds up: eleven of twelve are 91.6', () => {
    expect(formatPercent(11, 12)).toBe('91.6%')
    expect(formatPercent(999_999n, 1_000_000n)).toBe('99.9%')
    expect(formatPercent(2, 3, 0)).toBe('66%')
  })

  it('drops zero decimals only when the value is exact', () => {
    expect(formatPercent(9, 10)).toBe('90%')
    expect(formatPercent(9002, 10_000)).toBe('90.0%')
    expect(formatPercent(36, 38)).toBe('94.7%')
    expect(formatPercent(1, 1)).toBe('100%')
    expect(formatPercent(0, 5)).toBe('0%')
  })

  it('has no value without anything to count', () => {
    expect(formatPercent(0, 0)).toBeNull()
  })
})

describe('time', () => {
  it('is Tokyo time, whatever the machine', () => {
    expect(formatWhen(at, 'datetime', ja)).toBe('11月23日（月）14:00')
    expect(formatWhen(at, 'datetime', en)).toBe('Mon 23 Nov 14:00')
    expect(formatWhen(new Date('2026-11-22T15:00:00Z'), 'datetime', ja)).toBe('11月23日（月）0:00')
  })

  it('has a date form and a short form', () => {
    expect(formatWhen(at, 'date', ja)).toBe('11月23日（月）')
    expect(formatWhen(at, 'short', ja)).toBe('11月23日 14:00')
    expect(formatWhen(at, 'short', en)).toBe('23 Nov 14:00')
  })

  it('shows the year only when it is not this year', () => {
    expect(formatWhen(new Date('2025-12-31T14:59:59Z'), 'date', ja)).toBe('2025年12月31日（水）')
    expect(formatWhen(new Date('2025-12-31T15:00:00Z'), 'date', ja)).toBe('1月1日（木）')
    expect(formatWhen(new Date('2025-11-30T05:05:00Z'), 'datetime', en)).toBe('Sun 30 Nov 2025 14:05')
  })

  it('tells near times by their distance', () => {
    const minutesLater = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
    expect(formatWhen(at, 'relative', ja)).toBe('たった今')
    expect(formatWhen(minutesLater(-3), 'relative', ja)).toBe('3分前')
    expect(formatWhen(minutesLater(59), 'relative', en)).toBe('in 59 min')
    expect(formatWhen(minutesLater(-120), 'relative', ja)).toBe('今日 12:00')
    expect(formatWhen(minutesLater(20 * 60), 'relative', ja)).toBe('明日 10:00')
    expect(formatWhen(minutesLater(-4 * 1440), 'relative', ja)).toBe('4日前')
    expect(formatWhen(minutesLater(4 * 1440), 'relative', ja)).toBe('あと4日')
    expect(formatWhen(minutesLater(30 * 1440), 'relative', ja)).toBe('12月23日 14:00')
  })

  it('is exact on hover', () => {
    expect(formatExact(at, 'ja')).toBe('2026年11月23日（月） 14:00:00（日本時間）')
    expect(formatExact(at, 'en')).toBe('Mon 23 Nov 2026 14:00:00 Japan time')
  })
})

describe('civil dates', () => {
  it('are written without moving over midnight', () => {
    expect(formatDateOn('2026-11-28', ja)).toBe('11月28日（土）')
    expect(formatDateOn('2027-01-01', ja)).toBe('2027年1月1日（金）')
    expect(formatDateOn('2026-11-28', en)).toBe('Sat 28 Nov')
    expect(formatLongDate('2026-11-28', 'ja')).toBe('2026年11月28日')
    expect(formatLongDate('2027-03-01', 'en')).toBe('1 March 2027')
    expect(formatLongDate('someday', 'en')).toBe('someday')
  })
})

it('sizes and counts are short', () => {
  expect(formatCount(1000)).toBe('1,000')
  expect(formatBytes(512)).toBe('512 B')
  expect(formatBytes(49_152)).toBe('48 KB')
  expect(formatBytes(1_258_291)).toBe('1.2 MB')
  expect(formatBytes(25 * 1024 * 1024)).toBe('25 MB')
})
