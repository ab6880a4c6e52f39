/** Reads a block of text with one item per line; blank lines are for the eye only. */
export const lines = (block: string): string[] =>
  block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Reads lines whose fields stand between bars, e.g. `佐伯 さえき`. */
export const fields = (block: string, separator = '|'): string[][] =>
  lines(block).map((line) => line.split(separator).map((field) => field.trim()))

/** The n-th item of a list that starts over at its end; n counts from 0 and may be any integer. */
export const nth = <T>(list: readonly T[], n: number): T => {
  if (list.length === 0) throw new RangeError('An empty list has no n-th item.')
  return list[((n % list.length) + list.length) % list.length] as T
}

/** A well-spread number ≥ 0 for a number and a purpose: the same every time, so the demo world never changes. */
export const spread = (n: number, salt: number): number => {
  let h = (n * 0x9e3779b1 + salt * 0x85ebca6b) >>> 0
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) >>> 0
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39) >>> 0
  return (h ^ (h >>> 15)) >>> 0
}
