import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare } from '../values/exact'
import {
  allowedTable,
  failuresAllowed,
  isSureEnough,
  probabilityBelow,
  type Question,
  tableTotalMax,
} from './certainty'

const share = (n: number, d: number) => ({ n, d })
const ninety = { prior: { a: 19, b: 1 }, below: share(9, 10) }
const reach: Question = { ...ninety, limit: share(1, 2) }
const keep: Question = { ...ninety, limit: share(17, 20) }
const outcomes = (successes: number, failures: number) => ({
  successes: BigInt(successes),
  failures: BigInt(failures),
})

const anyQuestion: fc.Arbitrary<Question> = fc
  .record({
    prior: fc.record({ a: fc.integer({ min: 1, max: 30 }), b: fc.integer({ min: 1, max: 6 }) }),
    below: fc.constantFrom(share(9, 10), share(19, 20), share(4, 5), share(1, 2), share(2, 3), share(7, 9)),
    limit: fc.constantFrom(share(1, 2), share(17, 20), share(1, 20), share(99, 100)),
  })
  .map((question) => question)

/** The integral of the density itself, by the midpoint rule: another road to the same number. */
const integrated = ({ prior, below }: Question, successes: number, failures: number): number => {
  const [a, b] = [prior.a + successes, prior.b + failures]
  const density = (p: number): number => Math.exp((a - 1) * Math.log(p) + (b - 1) * Math.log(1 - p))
  const steps = 20_000
  const limit = below.n / below.d
  let [part, whole] = [0, 0]
  for (let i = 0; i < steps; i += 1) {
    part += density(((i + 0.5) / steps) * limit) * limit
    whole += density((i + 0.5) / steps)
  }
  return part / whole
}

describe('the probability that a rate lies below the threshold', () => {
  test('without any order is that of the prior: 0.9 to the 19th', () => {
    expect(probabilityBelow(ninety, outcomes(0, 0))).toEqual({ n: 9n ** 19n, d: 10n ** 19n })
  })

  test('is the integral of the density', () => {
    const anyCase = fc.tuple(anyQuestion, fc.nat(40), fc.nat(15))
    fc.assert(
      fc.property(anyCase, ([question, successes, failures]) => {
        const { n, d } = probabilityBelow(question, outcomes(successes, failures))
        const exact = Number((n * 10n ** 12n) / d) / 1e12
        expect(exact).toBeCloseTo(integrated(question, successes, failures), 4)
      }),
      { numRuns: 60 },
    )
  })

  test('falls with every success and rises with every failure', () => {
    fc.assert(
      fc.property(anyQuestion, fc.nat(60), fc.nat(20), (question, successes, failures) => {
        const now = probabilityBelow(question, outcomes(successes, failures))
        expect(compare(probabilityBelow(question, outcomes(successes + 1, failures)), now)).toBeLessThan(0)
        expect(compare(probabilityBelow(question, outcomes(successes, failures + 1)), now)).toBeGreaterThan(0)
      }),
    )
  })
})

describe('failures allowed', () => {
  test('of twelve orders two may fail on the way up, and four once the tier is held', () => {
    expect(failuresAllowed(reach, 12n)).toBe(2n)
    expect(failuresAllowed(keep, 12n)).toBe(4n)
  })

  test('are those of the definition, for any question', () => {
    fc.assert(
      fc.property(anyQuestion, fc.nat(120), (question, total) => {
        const allowed = Number(failuresAllowed(question, BigInt(total)))
        const isAllowed = (failures: number): boolean =>
          isSureEnough(question, outcomes(total - failures, failures))
        if (allowed >= 0) expect(isAllowed(allowed)).toBe(true)
        if (allowed < total) expect(isAllowed(allowed + 1)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  test('are the same at the table’s end and beyond it', () => {
    const last = BigInt(tableTotalMax)
    for (const total of [last - 1n, last, last + 1n, 10_000n, 10_001n]) {
      const allowed = failuresAllowed(keep, total)
      expect(isSureEnough(keep, { successes: total - allowed, failures: allowed })).toBe(true)
      expect(isSureEnough(keep, { successes: total - allowed - 1n, failures: allowed + 1n })).toBe(false)
    }
  })

  test('grow by none or one from order to order', () => {
    const table = allowedTable(keep)
    const steps = new Set(table.slice(1).map((allowed, index) => allowed - (table[index] ?? 0)))
    expect(table).toHaveLength(tableTotalMax + 1)
    expect([...steps].sort()).toEqual([0, 1])
  })

  test('are none at all, not even zero, where the prior alone is too doubtful', () => {
    expect(failuresAllowed({ ...reach, prior: { a: 1, b: 3 } }, 0n)).toBe(-1n)
  })
})
