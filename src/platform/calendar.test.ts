import fc from 'fast-check'
import { Temporal as Polyfill } from 'temporal-polyfill/implementation'
import { expect, test } from 'vitest'
import { tokyo } from '../../test/support/freelancer-fixtures'
import {
  addDays,
  addMonths,
  civilTime,
  dateOf,
  daysBetween,
  instantText,
  isDate,
  monthsLater,
  parseInstant,
  startOf,
  yearBefore,
} from './calendar'

const instants = fc.date({
  min: new Date('1970-02-01T00:00:00Z'),
  max: new Date('2200-01-01T00:00:00Z'),
  noInvalidDate: true,
})

test('a month after the last day of January is the last day of February', () => {
  expect(monthsLater(tokyo('2026-01-31 08:15'), 1)).toEqual(tokyo('2026-02-28 08:15'))
  expect(monthsLater(tokyo('2028-01-31 08:15'), 1)).toEqual(tokyo('2028-02-29 08:15'))
  expect(monthsLater(tokyo('2026-10-31 23:59'), 1)).toEqual(tokyo('2026-11-30 23:59'))
  expect(monthsLater(tokyo('2026-12-15 10:00'), 1)).toEqual(tokyo('2027-01-15 10:00'))
})

test('a year before the leap day is 28 February', () => {
  expect(yearBefore(tokyo('2028-02-29 10:00'))).toEqual(tokyo('2027-02-28 10:00'))
  expect(yearBefore(tokyo('2029-02-28 10:00'))).toEqual(tokyo('2028-02-28 10:00'))
})

test('the day in Japan begins nine hours before the day in London', () => {
  expect(dateOf(new Date('2026-11-22T14:59:59.999Z'))).toBe('2026-11-22')
  expect(dateOf(new Date('2026-11-22T15:00:00Z'))).toBe('2026-11-23')
  expect(startOf('2026-11-23')).toEqual(new Date('2026-11-22T15:00:00Z'))
})

const native = (globalThis as { Temporal?: typeof Polyfill }).Temporal
const runtimes = [['polyfill', Polyfill] as const, ...(native ? [['native', native] as const] : [])]

test.each(runtimes)('the calendar agrees with the %s Temporal at any time', (_, Temporal) => {
  fc.assert(
    fc.property(instants, fc.integer({ min: -30, max: 30 }), (at, amount) => {
      const then = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO('Asia/Tokyo')
      const day = then.toPlainDate()
      expect(dateOf(at)).toBe(day.toString())
      expect(monthsLater(at, amount).getTime()).toBe(then.add({ months: amount }).epochMilliseconds)
      expect(addDays(dateOf(at), amount)).toBe(day.add({ days: amount }).toString())
      expect(addMonths(dateOf(at), amount)).toBe(day.add({ months: amount }).toString())
      expect(startOf(dateOf(at)).getTime()).toBe(day.toZonedDateTime('Asia/Tokyo').epochMilliseconds)
      expect(daysBetween(dateOf(at), addDays(dateOf(at), amount))).toBe(amount)
      const { year, month, day: date, weekday, hour, minute, second } = civilTime(at)
      expect([year, month, date, hour, minute, second]).toEqual([
        ...[then.year, then.month, then.day, then.hour, then.minute, then.second],
      ])
      expect(weekday).toBe(then.dayOfWeek % 7)
    }),
    { numRuns: 2000 },
  )
})

test('a time is read back as it was written', () => {
  fc.assert(
    fc.property(instants, (at) => {
      expect(parseInstant(instantText(at))).toEqual(at)
    }),
  )
  expect(instantText(tokyo('2026-11-23 12:00'))).toBe('2026-11-23T12:00:00+09:00')
  expect(instantText(new Date('2026-11-23T03:00:00.001Z'))).toBe('2026-11-23T12:00:00.001+09:00')
})

test.each([
  ['2026-11-23T12:00:00Z', '2026-11-23T12:00:00.000Z'],
  ['2026-11-23T12:00Z', '2026-11-23T12:00:00.000Z'],
  ['2026-11-23T12:00:00.5+09:00', '2026-11-23T03:00:00.500Z'],
  ['2026-11-23T12:00:00.123000-05:30', '2026-11-23T17:30:00.123Z'],
])('%s is a time', (text, utc) => {
  expect(parseInstant(text)?.toISOString()).toBe(utc)
})

test.each([
  '2026-11-23T12:00:00',
  '2026-11-23',
  '2026-02-29T12:00:00Z',
  '2026-13-01T12:00:00Z',
  '2026-11-23T24:00:00Z',
  '2026-11-23T12:60:00Z',
  '2026-11-23T12:00:60Z',
  '2026-11-23T12:00:00.0001Z',
  '2026-11-23T12:00:00+0900',
  '2026-11-23T12:00:00+15:00',
  '2026-11-23 12:00:00Z',
  ' 2026-11-23T12:00:00Z',
  '2026-11-23T12:00:00Z\n',
  'tomorrow',
  '',
])('%j is no time', (text) => {
  expect(parseInstant(text)).toBeNull()
})

test('only days of the calendar are dates', () => {
  expect(['2026-05-31', '2028-02-29', '2000-02-29'].every(isDate)).toBe(true)
  expect(['2026-06-31', '2026-02-29', '1900-02-29', '2026-00-10', '2026-5-1', '20260501'].some(isDate)).toBe(
    false,
  )
})
