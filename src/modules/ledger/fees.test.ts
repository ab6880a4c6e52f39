import fc from 'fast-check'
import { expect, test } from 'vitest'
import { feesOf, priceForPaying, priceForReceiving, shareFee } from './fees'
import { taxInside } from './tax-rates'

const on = '2026-11-28'

const yen = (max: number) => fc.integer({ min: 1, max }).map(BigInt)

test('50,000 yen cost the client 52,750 and leave the freelancer 41,750', () => {
  expect(feesOf(50_000n, on)).toEqual({
    priceYen: 50_000n,
    clientFeeYen: 2_750n,
    clientPaysYen: 52_750n,
    freelancerFeeYen: 8_250n,
    freelancerReceivesYen: 41_750n,
  })
})

test('fee and rest are the price, to the yen, for every small price', () => {
  const wrong: bigint[] = []
  for (let price = 1n; price <= 100_000n; price++) {
    const { freelancerFeeYen: fee, freelancerReceivesYen } = feesOf(price, on)
    const isFloor = fee * 1000n <= price * 165n && (fee + 1n) * 1000n > price * 165n
    if (!isFloor || fee + freelancerReceivesYen !== price) wrong.push(price)
  }
  expect(wrong).toEqual([])
})

test('fee and rest are the price for any price', () => {
  fc.assert(
    fc.property(yen(1_000_000_000), (price) => {
      const fees = feesOf(price, on)
      return (
        fees.freelancerFeeYen + fees.freelancerReceivesYen === price &&
        fees.clientPaysYen - fees.clientFeeYen === price
      )
    }),
    { numRuns: 5_000 },
  )
})

test('whoever types what they want to receive gets the smallest price that leaves it', () => {
  fc.assert(
    fc.property(yen(100_000_000), (wanted) => {
      const price = priceForReceiving(wanted, on)
      return (
        feesOf(price, on).freelancerReceivesYen >= wanted &&
        feesOf(price - 1n, on).freelancerReceivesYen < wanted
      )
    }),
    { numRuns: 3_000 },
  )
  expect(priceForReceiving(0n, on)).toBe(0n)
})

test('whoever types what they want to pay gets the largest price that it covers', () => {
  fc.assert(
    fc.property(yen(100_000_000), (wanted) => {
      const price = priceForPaying(wanted, on)
      return feesOf(price, on).clientPaysYen <= wanted && feesOf(price + 1n, on).clientPaysYen > wanted
    }),
    { numRuns: 3_000 },
  )
  expect(priceForPaying(52_750n, on)).toBe(50_000n)
})

test('the tax inside never falls into the trap of dividing by 1.1', () => {
  expect([33n, 55n, 66n, 99n, 110n].map((yen) => taxInside(yen, on))).toEqual([3n, 5n, 6n, 9n, 10n])
})

test('a fee is shared among pieces without losing a yen', () => {
  expect(shareFee(10n, [1n, 1n, 1n])).toEqual([4n, 3n, 3n])
  fc.assert(
    fc.property(yen(1_000_000), fc.array(yen(1_000_000), { minLength: 1, maxLength: 20 }), (fee, prices) => {
      return shareFee(fee, prices).reduce((sum, share) => sum + share, 0n) === fee
    }),
  )
})
