/** A ratio kept as two integers, so that no float ever decides a tier (§2.2). `d` is never negative; 0 means empty. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

export const reduce = ({ n, d }: Fraction): Fraction => {
  const common = gcd(n, d)
  return common === 0n ? { n, d } : { n: n / common, d: d / common }
}

/** The reduced fraction as text: '11/12', and '1/1' for a whole. Null for an empty denominator. */
export const fractionText = (fraction: Fraction): string | null => {
  if (fraction.d === 0n) return null
  const { n, d } = reduce(fraction)
  return `${n}/${d}`
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. Both denominators must be positive. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The smallest whole number not below n ÷ d, for d > 0. */
export const ceilDivide = (n: bigint, d: bigint): bigint => n / d + (n > 0n && n % d !== 0n ? 1n : 0n)

/** The exact sum, reduced. Both denominators must be positive. */
export const addFractions = (a: Fraction, b: Fraction): Fraction =>
  reduce({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })
