import { randomBytes, randomInt } from 'node:crypto'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

const encode = (value: bigint, length: number): string => {
  let rest = value
  let text = ''
  for (let i = 0; i < length; i++) {
    text = alphabet[Number(rest & 31n)] + text
    rest >>= 5n
  }
  return text
}

/**
 * A new id: 9 characters of time and 7 of chance, so that ids sort by age and rows land side by side
 * in their index. Made at the door, so that a form sent twice carries the same id (decision 005).
 */
export const newId = (at: Date): string => {
  const chance = BigInt(`0x${randomBytes(5).toString('hex')}`) & ((1n << 35n) - 1n)
  return encode(BigInt(at.getTime()), 9) + encode(chance, 7)
}

/** Ids of many rows of one instant, all different: of 100,000 drawn one by one, two are the same every seventh time. */
export const newIds = (at: Date, count: number): string[] => {
  const ids = new Set<string>()
  while (ids.size < count) ids.add(newId(at))
  return [...ids]
}

export const isId = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-hjkmnp-tv-z]{16}$/.test(text)

/** A whole number from 0 to one less than `below`, by chance that nobody can guess. Drawn at a door, like ids. */
export const chanceBelow = (below: number): number => randomInt(below)
