import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fourEyesFromYen, needsSecond, offerFault, settlementOf } from './rules'

const yen = fc.bigInt({ min: 0n, max: 100_000_000n })

describe('hidden offers', () => {
  test('settle exactly where the client would pay what the freelancer asks, and between the two', () => {
    fc.assert(
      fc.property(yen, yen, (client, freelancer) => {
        const settled = settlementOf({ client, freelancer })
        if (client < freelancer) expect(settled).toBeNull()
        else {
          expect(settled).toBeGreaterThanOrEqual(freelancer)
          expect(settled).toBeLessThanOrEqual(client)
          // As near to the one as to the other, but for the odd yen, which is the freelancer's.
          expect([0n, 1n]).toContain((settled ?? 0n) * 2n - client - freelancer)
        }
      }),
    )
  })

  test('give the odd yen to the freelancer', () => {
    expect(settlementOf({ client: 30_001n, freelancer: 20_000n })).toBe(25_001n)
    expect(settlementOf({ client: 30_000n, freelancer: 30_000n })).toBe(30_000n)
    expect(settlementOf({ client: 1n, freelancer: 0n })).toBe(1n)
  })

  test('settle nothing while one is missing', () => {
    expect(settlementOf({ client: 50_000n, freelancer: null })).toBeNull()
    expect(settlementOf({ client: null, freelancer: 0n })).toBeNull()
  })

  test('only go towards the other side', () => {
    const known = { priceYen: 50_000n, ownYen: 20_000n }
    const fault = (side: 'client' | 'freelancer', amountYen: bigint) => offerFault({ side, amountYen }, known)
    expect([fault('client', 20_001n), fault('client', 20_000n), fault('client', 19_999n)]).toEqual([
      null,
      'offer-goes-back',
      'offer-goes-back',
    ])
    expect([
      fault('freelancer', 19_999n),
      fault('freelancer', 20_000n),
      fault('freelancer', 20_001n),
    ]).toEqual([null, 'offer-goes-back', 'offer-goes-back'])
  })

  test('lie between nothing and the escrow', () => {
    const fault = (amountYen: bigint) =>
      offerFault({ side: 'client', amountYen }, { priceYen: 50_000n, ownYen: null })
    expect([fault(-1n), fault(0n), fault(50_000n), fault(50_001n)]).toEqual([
      'offer-out-of-range',
      null,
      null,
      'offer-out-of-range',
    ])
  })

  test('cannot be searched by halves: whoever tries out is bound by the first that reaches the other', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 50_000n }), fc.array(yen, { maxLength: 20 }), (asked, tries) => {
        let ownYen: bigint | null = null
        for (const amountYen of tries) {
          if (offerFault({ side: 'client', amountYen }, { priceYen: 50_000n, ownYen })) continue
          ownYen = amountYen
          if (settlementOf({ client: ownYen, freelancer: asked }) !== null) break
        }
        // Whatever was learned, it is that the other asks more than the highest offer that still binds.
        if (ownYen !== null && ownYen < asked)
          for (const lower of [0n, ownYen])
            expect(offerFault({ side: 'client', amountYen: lower }, { priceYen: 50_000n, ownYen })).toBe(
              'offer-goes-back',
            )
      }),
    )
  })
})

test('from the threshold on, two operators decide', () => {
  expect(needsSecond(fourEyesFromYen - 1n)).toBe(false)
  expect(needsSecond(fourEyesFromYen)).toBe(true)
})
