import { describe, expect, test } from 'vitest'
import { differenceOf, missingFor } from './corrections'
import { settleEntries } from './entries'

const settled = (rewardYen: bigint, freelancerFeeYen: bigint) =>
  settleEntries({
    ...{ orderId: 'o', freelancerId: 'f', clientId: 'c', priceYen: 50_000n, rewardYen },
    ...{ clientFeeYen: 2750n, freelancerFeeYen, on: '2026-11-23' },
  }).entries

describe('what puts a settlement right', () => {
  const entries = differenceOf(settled(50_000n, 8250n), settled(20_000n, 3300n))

  test('moves the difference alone, and sums to zero', () => {
    expect(entries).toContainEqual({ account: 'freelancer/f', yen: 25_050n })
    expect(entries).toContainEqual({ account: 'client/c', yen: -31_650n })
    expect(entries.map(({ account }) => account)).not.toContain('escrow/o')
    expect(entries.reduce((sum, { yen }) => sum + yen, 0n)).toBe(0n)
  })

  test('is nothing where nothing changes', () => {
    expect(differenceOf(settled(20_000n, 3300n), settled(20_000n, 3300n))).toEqual([])
  })

  test('says what whoever has to give no longer has', () => {
    expect(missingFor(entries, { 'client/c': 31_650n })).toBe(0n)
    expect(missingFor(entries, { 'client/c': 30_000n })).toBe(1650n)
    expect(missingFor(entries, {})).toBe(31_650n)
  })
})
