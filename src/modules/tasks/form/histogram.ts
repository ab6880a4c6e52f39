// How numbers that people answered with are grouped for a picture. Pure.

const binsMax = 10
const steps = [1, 2, 5, 10]

/** The smallest of 1, 2 and 5 times a power of ten that makes at most ten bins; for whole numbers at least 1. */
const stepOf = (span: number, isWhole: boolean): number => {
  const power = 10 ** Math.floor(Math.log10(span / binsMax))
  const step = (steps.find((one) => span / (one * power) < binsMax) ?? 10) * power
  return isWhole ? Math.max(1, step) : step
}

/** Without the noise of floating point: edges are multiples of the step. */
const exact = (value: number): number => Number(value.toPrecision(12))

export interface NumberRange {
  least: number
  most: number
  /** Whether every answer was a whole number. */
  isWhole: boolean
}

/** Edges of at most eleven bins of equal width, [edge, next): the first at or below `least`, the last above `most`. */
export const binEdges = ({ least, most, isWhole }: NumberRange): number[] => {
  if (most <= least) return []
  const step = stepOf(most - least, isWhole)
  const first = Math.floor(least / step)
  // 0.7 / 0.1 is a little less than 7.
  const past = Math.floor(most / step) + 1
  const last = exact(past * step) > most ? past : past + 1
  return Array.from({ length: last - first + 1 }, (_, i) => exact((first + i) * step))
}
