// A receipt with one value changed: what the tests of receipts put before the verifier.
import type { Json } from '../../src/engine/values/canonical'

/** Every path to a value that is no list and no object. */
export const leaves = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
    : [path]

const otherThan = (value: unknown): Json => {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1
  return value === null ? 0 : `${String(value).slice(0, -1)}${String(value).endsWith('x') ? 'y' : 'x'}`
}

/** A copy that says another thing at `path`. */
export const forgedAt = <T>(receipt: T, path: readonly string[]): T => {
  const copy = JSON.parse(JSON.stringify(receipt))
  let inner = copy
  for (const key of path.slice(0, -1)) inner = inner[key]
  const last = path.at(-1) as string
  inner[last] = otherThan(inner[last])
  return copy
}
