import { expect, test } from 'vitest'
import { withholdingNames } from './texts'
import { withholdingBase, withholdingOf, withholdingRuleOn } from './withholding'

const on = '2026-11-28'

const golden: [bigint, bigint][] = [
  [0n, 0n],
  [9n, 0n],
  [10n, 1n],
  [3_333n, 340n],
  [55_555n, 5_672n],
  [100_000n, 10_210n],
  [110_000n, 11_231n],
  [999_999n, 102_099n],
  [1_000_000n, 102_100n],
  [1_000_001n, 102_100n],
  [1_000_005n, 102_101n],
  [1_500_000n, 204_200n],
  [9_999_999n, 1_939_899n],
]

test.each(golden)('of a base of %s yen, %s are withheld', (base, withheld) => {
  expect(withholdingOf(base, on)).toBe(withheld)
})

test('the base is the price without consumption tax where papers show tax apart, else with it', () => {
  expect(withholdingBase(50_000n, { on })).toBe(45_455n)
  expect(withholdingBase(50_000n, { on, taxApart: false })).toBe(50_000n)
  expect(withholdingBase(55_000n, { on })).toBe(50_000n)
  // The tax of the day: 8 % until 2019-09-30.
  expect(withholdingBase(54_000n, { on: '2019-09-30' })).toBe(50_000n)
  expect(withholdingBase(55_000n, { on: '2019-10-01' })).toBe(50_000n)
})

test('one release is one payment: three of a third are withheld less than one of all', () => {
  expect(withholdingOf(withholdingBase(1_320_000n, { on }), on)).toBe(142_940n)
  expect(3n * withholdingOf(withholdingBase(440_000n, { on }), on)).toBe(122_520n)
})

test('from 2027 the sum is the same and its name another', () => {
  const names = ['2026-12-31', '2027-01-01'].map((day) => withholdingNames.ja[withholdingRuleOn(day).name])
  expect(names).toEqual(['所得税及び復興特別所得税', '所得税、防衛特別所得税及び復興特別所得税'])
  for (const [base, withheld] of golden) expect(withholdingOf(base, '2027-01-01')).toBe(withheld)
})

test('before the first row there is no rule, and none is made up', () => {
  expect(() => withholdingOf(1_000n, '2012-12-31')).toThrow('There is no row for 2012-12-31')
})
