// What a tier costs to forge: how many praised orders of nothing the rule itself asks for, and what they cost in fees.

import { evaluate } from '../../src/engine/evaluate/evaluate'
import type { Facts, OrderFact } from '../../src/engine/facts/facts'
import { measure } from '../../src/engine/measure/measure'
import type { Policy } from '../../src/engine/policy/policy'
import { isAtLeast, type Tier } from '../../src/engine/policy/tiers'
import { feesOf } from '../../src/modules/ledger/fees'
import { dateOf } from '../../src/platform/clock'
import { order, orders, regularFreelancer } from '../../test/support/freelancer-fixtures'

const at = new Date('2026-11-23T12:00:00+09:00')
/** The smallest order that the site takes. */
export const leastYen = 500n
const ordersMax = 400

/** Where a forger starts: nothing behind them, or a year that went badly. */
export const starts = {
  'a newcomer': [],
  'after a bad year': [
    ...orders(8, 'good', { rating: { score: 4, revealedAt: new Date('2026-06-10T00:00:00+09:00') } }),
    ...orders(4, 'lost', { status: 'cancelled', fault: 'freelancer', releasedYen: 0n, rating: null }),
  ],
} as const satisfies Record<string, readonly OrderFact[]>
export type Start = keyof typeof starts

interface ForgeOptions {
  readonly policy: Policy
  readonly start: Start
  readonly tier: Tier
  /** Orders per contract; a contract needs somebody to agree to it, an order only a cut. */
  readonly perContract: number
  readonly cutYen: bigint
}

const forged = ({ perContract }: ForgeOptions, n: number, priceYen: bigint): OrderFact[] =>
  Array.from({ length: n }, (_, index) =>
    order(`forged${index}`, {
      contract: `contract${Math.floor(index / perContract)}`,
      agreedAt: new Date(at.getTime() - 3_600_000),
      endedAt: new Date(at.getTime() - 60_000),
      releasedYen: priceYen,
      rating: { score: 5, revealedAt: new Date(at.getTime() - 30_000) },
    }),
  )

const reaches = (asked: ForgeOptions, n: number, priceYen: bigint): boolean => {
  const facts: Facts = {
    freelancer: regularFreelancer,
    orders: [...starts[asked.start], ...forged(asked, n, priceYen)],
    messages: [],
    cuts: new Map([['writing', asked.cutYen]]),
  }
  return isAtLeast(evaluate(asked.policy, measure(facts, at)).tier, asked.tier)
}

export interface Forgery {
  readonly orders: number
  readonly contracts: number
  readonly paidYen: bigint
  /** Kept by the site: the fees of both sides, all of them the forger's. */
  readonly lostYen: bigint
}

const lossOf = (asked: ForgeOptions, n: number, priceYen: bigint): Forgery => {
  const { clientFeeYen, freelancerFeeYen } = feesOf(priceYen, dateOf(at))
  return {
    orders: n,
    contracts: Math.ceil(n / asked.perContract),
    paidYen: BigInt(n) * priceYen,
    lostYen: BigInt(n) * (clientFeeYen + freelancerFeeYen),
  }
}

/** The cheapest run of equal orders that reaches the tier; undefined when hundreds do not. */
export const forgeryOf = (asked: ForgeOptions): Forgery | undefined => {
  for (let n = 1; n <= ordersMax; n++)
    for (const priceYen of [leastYen, asked.cutYen / BigInt(n) + 1n])
      if (priceYen >= leastYen && reaches(asked, n, priceYen)) return lossOf(asked, n, priceYen)
  return undefined
}
