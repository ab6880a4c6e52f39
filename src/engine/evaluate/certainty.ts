import type { Certainty, Share } from '../policy/rule-language'
import { compare, type Fraction } from '../values/exact'

/** With the prior Beta(a, b) and what was counted: is P(p < below) less than `limit`? */
export interface Question {
  readonly prior: { readonly a: number; readonly b: number }
  readonly below: Share
  readonly limit: Share
}

export interface Outcomes {
  readonly successes: bigint
  readonly failures: bigint
}

const big = ({ n, d }: Share): Fraction => ({ n: BigInt(n), d: BigInt(d) })

/**
 * P(p < below) for p ~ Beta(a + successes, b + failures), exactly. With whole parameters it is the tail of a binomial: of
 * a + b + successes + failures − 1 trials, each failing with 1 − below, fewer than b + failures fail.
 */
export const probabilityBelow = (
  { prior, below }: Omit<Question, 'limit'>,
  { successes, failures }: Outcomes,
): Fraction => {
  const { n, d } = big(below)
  const few = BigInt(prior.b) + failures
  const trials = BigInt(prior.a) + successes + few - 1n
  let term = 1n
  let sum = 0n
  // Horner's rule: each turn gives the terms so far one more power of n; what all of them still lack comes at the end.
  for (let k = 0n; k < few; k += 1n) {
    sum = sum * n + term
    term = (term * (trials - k) * (d - n)) / (k + 1n)
  }
  return { n: sum * n ** (trials - few + 1n), d: d ** trials }
}

export const isSureEnough = (question: Question, outcomes: Outcomes): boolean =>
  compare(probabilityBelow(question, outcomes), big(question.limit)) < 0

/** Totals up to which the answers stand in a table that SQL has, too. */
export const tableTotalMax = 1000
/** Longer tables are made when somebody needs them, each for its time; beyond the last, every answer is worked out by itself. */
const tableTotals = [tableTotalMax, 10_000, 20_000, 40_000, 80_000, 160_000] as const

/** C(n, k) for a small k. */
const choose = (n: bigint, k: bigint): bigint => {
  let ways = 1n
  for (let i = 0n; i < k; i += 1n) ways = (ways * (n - i)) / (i + 1n)
  return ways
}

/**
 * The most failures allowed among 0, 1, 2 … results, −1 where even none are too many. The sum of the tail is carried along:
 * Pascal's rule turns that of n trials into that of n + 1, so that a thousand answers take a few milliseconds.
 */
const makeTable = ({ prior, below, limit }: Question, totalMax: number): readonly number[] => {
  const { n, d } = big(below)
  const fails = d - n
  let few = BigInt(prior.b) - 1n
  let trials = BigInt(prior.a + prior.b) - 1n
  let scale = d ** trials
  let sum = 0n
  for (let k = 0n; k < few; k += 1n) sum += choose(trials, k) * fails ** k * n ** (trials - k)
  // What the sum gains if one failure more is allowed.
  let gain = choose(trials, few) * fails ** few * n ** (trials - few)
  let allowed = -1
  const table: number[] = []
  for (let total = 0; total <= totalMax; total += 1) {
    while (allowed < total && (sum + gain) * BigInt(limit.d) < BigInt(limit.n) * scale) {
      sum += gain
      gain = (gain * (trials - few) * fails) / ((few + 1n) * n)
      few += 1n
      allowed += 1
    }
    table.push(allowed)
    const last = (gain * few * n) / ((trials - few + 1n) * fails)
    sum = n * sum + fails * (sum - last)
    gain = (gain * (trials + 1n) * n) / (trials + 1n - few)
    scale *= d
    trials += 1n
  }
  return table
}

const tables = new Map<string, readonly number[]>()

/** `failuresAllowed` for every total up to the given one. Made once per question. */
export const allowedTable = (question: Question, totalMax = tableTotalMax): readonly number[] => {
  const { prior, below, limit } = question
  const key = [prior.a, prior.b, below.n, below.d, limit.n, limit.d, totalMax].join()
  const known = tables.get(key)
  if (known) return known
  const table = makeTable(question, totalMax)
  tables.set(key, table)
  return table
}

/** The most failures among `total` results for which one is sure enough; −1 where even none are too many. */
export const failuresAllowed = (question: Question, total: bigint): bigint => {
  const totalMax = tableTotals.find((max) => total <= BigInt(max))
  if (totalMax) return BigInt(allowedTable(question, totalMax)[Number(total)] ?? -1)
  let few = -1n
  let many = total + 1n
  while (many - few > 1n) {
    const middle = (few + many) / 2n
    if (isSureEnough(question, { successes: total - middle, failures: middle })) few = middle
    else many = middle
  }
  return few
}

/** The question that a condition asks: of who holds the tier already whether they keep it, of others whether they reach it. */
export const questionOf = (
  certainty: Certainty,
  { below, isHeld }: { readonly below: Share; readonly isHeld: boolean },
): Question => ({
  prior: certainty.prior,
  below,
  limit: isHeld ? certainty.demoteFrom : certainty.promoteBelow,
})
