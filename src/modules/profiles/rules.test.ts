import { describe, expect, test } from 'vitest'
import { introductionLength, overlongYear, vacationDaysLeft } from './rules'

describe('an introduction is counted as a reader sees it', () => {
  test('a character is one, however many code points it takes', () => {
    expect(introductionLength('葵です。')).toBe(4)
    expect(introductionLength('が')).toBe(1)
    expect(introductionLength('👩‍👩‍👧‍👦🇯🇵')).toBe(2)
    expect(introductionLength('𠮷野家')).toBe(3)
  })
  test('padding does not help', () => {
    expect(introductionLength('  \n\t　')).toBe(0)
    expect(introductionLength('\u200b\u200d\ufeff\u2060\u00ad')).toBe(0)
    expect(introductionLength('\u3164\u115f')).toBe(0)
    expect(introductionLength(`${'あ'.repeat(299)}${' 　\u200b'.repeat(50)}`)).toBe(299)
    expect(introductionLength('a b　c\nd')).toBe(4)
  })
  test('300 is reached at the three hundredth', () => {
    expect(introductionLength('あ'.repeat(300))).toBe(300)
  })
})

describe('vacations are at most 90 days in a calendar year', () => {
  test('first and last day count', () => {
    expect(overlongYear([{ fromOn: '2026-01-01', untilOn: '2026-03-31' }])).toBeNull()
    expect(overlongYear([{ fromOn: '2026-01-01', untilOn: '2026-04-01' }])).toEqual({ year: 2026, days: 91 })
  })
  test('days that lie in two vacations count once', () => {
    const both = [
      { fromOn: '2026-05-01', untilOn: '2026-06-30' },
      { fromOn: '2026-06-01', untilOn: '2026-07-29' },
    ]
    expect(overlongYear(both)).toBeNull()
    expect(vacationDaysLeft(both, '2026-01-01')).toBe(0)
  })
  test('a vacation over the new year counts in each year by itself', () => {
    expect(overlongYear([{ fromOn: '2026-11-01', untilOn: '2027-03-01' }])).toBeNull()
    expect(vacationDaysLeft([{ fromOn: '2026-11-01', untilOn: '2027-03-01' }], '2027-06-01')).toBe(30)
  })
})
