import { expect, test } from 'vitest'
import { withholdingOf } from './withholding'

const golden: [bigint, bigint][] = [
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

test.each(golden)('of %s yen, %s are withheld', (payment, withheld) => {
  expect(withholdingOf(payment)).toBe(withheld)
})
