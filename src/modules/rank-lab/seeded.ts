/** A stream of numbers in [0, 1), the same for the same seed: for simulations, never for a judgement or a secret. */
export type Chance = () => number

/** Mulberry32: small, and good enough to draw outcomes of work. */
export const seeded = (seed: number): Chance => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** How often something happens that happens `mean` times on average (Poisson). */
export const countOf = (chance: Chance, mean: number): number => {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = chance(); product > limit; product *= chance()) count += 1
  return count
}
