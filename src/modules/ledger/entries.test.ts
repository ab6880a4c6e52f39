import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fundEntries, mergeEntries, refundEntries, settleEntries, splitEntries } from './entries'
import { feesOf } from './fees'
import { takeFrom } from './refund-shares'

const on = '2026-11-28'

const sum = (entries: readonly { yen: bigint }[]): bigint =>
  entries.reduce((total, { yen }) => total + yen, 0n)
const people = { orderId: 'o', freelancerId: 'f', clientId: 'c' }
const yenOf = (entries: readonly { account: string; yen: bigint }[], account: string) =>
  entries.find((entry) => entry.account === account)?.yen

test('a release leaves the freelancer the price less fee, and parts the tax from the fees', () => {
  const { entries } = settleEntries({
    ...people,
    priceYen: 50_000n,
    rewardYen: 50_000n,
    clientFeeYen: 2_750n,
    freelancerFeeYen: 8_250n,
    on,
  })
  expect(yenOf(entries, 'freelancer/f')).toBe(41_750n)
  expect(yenOf(entries, 'fees/c')).toBe(10_000n)
  expect(yenOf(entries, 'consumption-tax/c')).toBe(1_000n)
  expect(sum(entries)).toBe(0n)
})

test('the tax is rounded once per fee, for the two fees stand on the papers of two people', () => {
  // 28 and 84 yen hold 2 and 7 yen of tax; their sum of 112 would hold 10.
  const { entries } = settleEntries({
    ...people,
    ...{ priceYen: 510n, rewardYen: 510n, clientFeeYen: 28n, freelancerFeeYen: 84n, on },
  })
  expect(yenOf(entries, 'consumption-tax/c')).toBe(9n)
  expect(yenOf(entries, 'fees/c')).toBe(103n)
})

test('a full refund gives the client fee back and earns the site nothing', () => {
  const { entries, refundYen } = settleEntries({
    ...people,
    priceYen: 50_000n,
    rewardYen: 0n,
    clientFeeYen: 2_750n,
    freelancerFeeYen: 0n,
    on,
  })
  expect(refundYen).toBe(52_750n)
  expect(yenOf(entries, 'fees/c')).toBe(0n)
  expect(sum(entries)).toBe(0n)
})

test('a withheld tax leaves the freelancer that much less and goes back to the client', () => {
  const { entries, freelancerReceivesYen, refundYen, withheldYen } = settleEntries({
    ...people,
    ...{ priceYen: 50_000n, rewardYen: 50_000n, clientFeeYen: 2_750n, freelancerFeeYen: 8_250n },
    on,
    withholds: true,
  })
  expect([withheldYen, freelancerReceivesYen, refundYen]).toEqual([4_640n, 37_110n, 4_640n])
  expect(yenOf(entries, 'client/c')).toBe(4_640n)
  expect(sum(entries)).toBe(0n)
})

test('of a part of the price, tax is withheld from that part', () => {
  const { withheldYen, refundYen } = settleEntries({
    ...people,
    ...{ priceYen: 100_000n, rewardYen: 50_000n, clientFeeYen: 5_500n, freelancerFeeYen: 8_250n },
    on,
    withholds: true,
  })
  expect([withheldYen, refundYen]).toEqual([4_640n, 50_000n + 2_750n + 4_640n])
})

test('any part of any price sums to zero and takes nothing below zero', () => {
  const prices = fc.integer({ min: 500, max: 100_000_000 }).map(BigInt)
  fc.assert(
    fc.property(prices, fc.integer({ min: 0, max: 1000 }), (priceYen, share) => {
      const rewardYen = (priceYen * BigInt(share)) / 1000n
      const { clientFeeYen } = feesOf(priceYen, on)
      const { freelancerFeeYen } = feesOf(rewardYen, on)
      const withholds = share % 2 === 0
      const fees = { clientFeeYen, freelancerFeeYen }
      const { entries } = settleEntries({ ...people, priceYen, rewardYen, ...fees, on, withholds })
      const taken = entries.filter(({ yen }) => yen < 0n).map(({ account }) => account)
      return sum(entries) === 0n && taken.every((account) => ['escrow/o', 'fees-held/c'].includes(account))
    }),
    { numRuns: 3_000 },
  )
})

test('funding, splitting, merging and refunding sum to zero', () => {
  const pieces = [
    { orderId: 'a', priceYen: 7n },
    { orderId: 'b', priceYen: 13n },
  ]
  expect(sum(fundEntries({ orderId: 'o', clientId: 'c', priceYen: 500n, clientFeeYen: 27n }))).toBe(0n)
  expect(sum(splitEntries({ fromOrderId: 'o', pieces }))).toBe(0n)
  expect(sum(mergeEntries({ toOrderId: 'o', from: pieces }))).toBe(0n)
  expect(sum(refundEntries({ orderId: 'o', clientId: 'c', amountYen: 5n, clientFeeYen: 1n }))).toBe(0n)
})

test('a refund is taken from the oldest charge first, and never more than it has left', () => {
  const charge = (chargeId: string, leftYen: bigint) => ({ chargeId, lineOrderId: 'o', leftYen, refunds: 0 })
  const shares = takeFrom([charge('a', 30n), charge('b', 0n), charge('c', 100n)], 50n)
  expect(shares.map(({ chargeId, amountYen }) => [chargeId, amountYen])).toEqual([
    ['a', 30n],
    ['c', 20n],
  ])
})

test('the tax inside the fees is that of the day of completion', () => {
  const money = { priceYen: 50_000n, rewardYen: 50_000n, clientFeeYen: 2_750n, freelancerFeeYen: 8_250n }
  const taxOn = (day: string) =>
    yenOf(settleEntries({ ...people, ...money, on: day }).entries, 'consumption-tax/c')
  // 2,750 × 8/108 and 8,250 × 8/108, each rounded down.
  expect([taxOn('2019-09-30'), taxOn('2019-10-01')]).toEqual([203n + 611n, 250n + 750n])
})
