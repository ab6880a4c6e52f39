import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../platform/clock'
import {
  bankDaysAfter,
  closingBefore,
  closingOf,
  isBankDay,
  lastLegalDay,
  paydayOf,
  payoutOn,
} from './paydays'

const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2026-01-01', days))

describe('bank days', () => {
  test.each([
    ['2026-11-27', true],
    ['2026-11-28', false],
    ['2026-11-29', false],
    ['2026-11-23', false],
    ['2026-12-30', true],
    ['2026-12-31', false],
    ['2027-01-02', false],
    ['2027-01-04', true],
    // A day between two holidays, and the day that stands in for a holiday on a Sunday.
    ['2026-09-22', false],
    ['2026-05-06', false],
    ['2032-09-21', false],
  ])('%s: %s', (on, isOne) => {
    expect(isBankDay(on)).toBe(isOne)
  })
  test('are counted over weekends and the turn of the year', () => {
    expect(bankDaysAfter('2026-11-27', 0)).toBe('2026-11-27')
    expect(bankDaysAfter('2026-11-27', 2)).toBe('2026-12-01')
    expect(bankDaysAfter('2026-12-30', 1)).toBe('2027-01-04')
  })
  test('are not guessed beyond the known holidays', () => {
    expect(() => isBankDay('2050-01-04')).toThrow('2050-01-04')
  })
})

describe('paydays', () => {
  test.each([
    ['2026-12-15', '2026-12-30'],
    ['2027-01-15', '2027-01-29'],
    ['2027-04-30', '2027-05-14'],
    ['2027-10-15', '2027-10-29'],
    ['2026-11-15', '2026-11-30'],
    ['2026-11-30', '2026-12-15'],
    ['2027-02-28', '2027-03-15'],
  ])('what closes on %s is paid on %s', (closedOn, payOn) => {
    expect(paydayOf(closedOn)).toBe(payOn)
  })
  test('come after the closing and within 31 days of the release, on a bank day', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const paid = payoutOn(on)
        expect(isBankDay(paid)).toBe(true)
        expect(paid > closingOf(on) && paid <= addDays(on, 31)).toBe(true)
        expect(closingOf(on) >= on).toBe(true)
        expect(closingBefore(on) < on && closingOf(closingBefore(on)) === closingBefore(on)).toBe(true)
      }),
    )
  })
  test('end with the sixtieth day, the day of receipt counted', () => {
    expect(lastLegalDay('2026-11-28')).toBe('2027-01-26')
  })
})
