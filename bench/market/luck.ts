// Seeded chance: the same seed makes the same market, on every machine.

export interface RandomSource {
  /** 0 ≤ x < 1. */
  unit: () => number
  /** Whether something of this probability happens. */
  happens: (probability: number) => boolean
  between: (low: number, high: number) => number
  /** Both ends included. */
  whole: (low: number, high: number) => number
  pick: <T>(list: readonly T[]) => T
  /** Many small values and a few large ones, around a median. */
  around: (median: number, spread: number) => number
  /** A number of things that happen by themselves, this many on average. */
  count: (mean: number) => number
}

/** A small generator with 32 bits of state, advanced by a constant and scrambled. */
const unitOf = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    mixed ^= mixed >>> 15
    return (mixed >>> 0) / 4_294_967_296
  }
}

export const luckOf = (seed: number): RandomSource => {
  const unit = unitOf(seed)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit())
  const whole = (low: number, high: number): number => low + Math.floor(unit() * (high - low + 1))
  return {
    unit,
    happens: (probability) => unit() < probability,
    between: (low, high) => low + unit() * (high - low),
    whole,
    pick: <T>(list: readonly T[]): T => list[whole(0, list.length - 1)] as T,
    around: (median, spread) => median * Math.exp(normal() * spread),
    count: (mean) => {
      const floor = Math.exp(-mean)
      let n = 0
      for (let left = unit(); left > floor; left *= unit()) n++
      return n
    },
  }
}
