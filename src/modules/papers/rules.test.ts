import { describe, expect, test } from 'vitest'
import { creditableTax, creditShareOn, type Line, salePaperOf, taxSums, withholdingDueOn } from './rules'

describe('which paper is issued', () => {
  // registered, client wants C, freelancer accepts C → paper: all eight cases.
  test.each([
    [[false, false, false], 'statement'],
    [[false, false, true], 'statement'],
    [[false, true, false], 'statement'],
    [[false, true, true], 'statement'],
    [[true, false, false], 'qualified-invoice'],
    [[true, false, true], 'qualified-invoice'],
    [[true, true, false], 'qualified-invoice'],
    [[true, true, true], 'purchase-statement'],
  ] as const)(
    'registered, wanted, agreed %j: %s',
    ([isRegistered, clientWantsStatement, freelancerAccepts], paper) => {
      expect(salePaperOf({ isRegistered, clientWantsStatement, freelancerAccepts })).toBe(paper)
    },
  )
})

const lines = (...amounts: [bigint, Line['tax']][]): Line[] =>
  amounts.map(([yen, tax]) => ({ text: '', yen, tax }))
const taxes = (given: Line[], on = '2026-11-28') => taxSums(given, on).map(({ taxYen }) => taxYen)

describe('tax is rounded once per rate and paper', () => {
  test('the golden values of the tax office', () => {
    expect(taxes(lines([60_000n, 'standard'], [40_000n, 'reduced']))).toEqual([5454n, 2962n])
    expect(taxes(lines([88_000n, 'standard'], [43_200n, 'reduced']))).toEqual([8000n, 3200n])
  })

  test('three fees of 54 yen are 12 yen of tax on three papers, and would be 14 on one', () => {
    const fee = lines([54n, 'standard'])
    expect([...taxes(fee), ...taxes(fee), ...taxes(fee)]).toEqual([4n, 4n, 4n])
    expect(taxes([...fee, ...fee, ...fee])).toEqual([14n])
  })

  test('what is no supply has no tax, and the rate is that of the day', () => {
    expect(taxes(lines([1000n, null]))).toEqual([])
    expect(taxes(lines([10_800n, 'standard']), '2019-09-30')).toEqual([800n])
    expect(taxes(lines([11_000n, 'standard']), '2019-10-01')).toEqual([1000n])
  })
})

test.each([
  ['2026-11-28', '2026-12-10'],
  ['2026-12-01', '2027-01-12'],
  ['2026-12-31', '2027-01-12'],
  ['2027-03-31', '2027-04-12'],
  ['2027-01-15', '2027-02-10'],
])('tax withheld on %s is due on %s', (withheldOn, dueOn) => {
  expect(withholdingDueOn(withheldOn)).toBe(dueOn)
})

describe('what a client may credit of tax paid to the unregistered', () => {
  test.each([
    ['2026-09-30', 80n, [6240n, 3120n]],
    ['2026-10-01', 70n, [5460n, 2730n]],
    ['2028-09-30', 70n, [5460n, 2730n]],
    ['2028-10-01', 50n, [3900n, 1950n]],
    ['2030-10-01', 30n, [2340n, 1170n]],
    ['2031-10-01', 0n, [0n, 0n]],
  ])('work that was complete on %s: %s %%', (on, share, credits) => {
    expect(creditShareOn(on)).toBe(share)
    expect([creditableTax(110_000n, on), creditableTax(55_000n, on)]).toEqual(credits)
  })
})
