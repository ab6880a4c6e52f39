/*
 * Reads documents by hand: the schema library that the server uses would weigh more in a browser than the whole engine.
 * Each reader throws an error that says which field is at fault; only the one who reads the whole document catches it.
 */
export type Bag = Readonly<Record<string, unknown>>

const fault = (field: string): never => {
  throw new Error(field)
}

export const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const bagIn = (bag: Bag, key: string): Bag => {
  const value = bag[key]
  return isBag(value) ? value : fault(key)
}

export const listIn = (bag: Bag, key: string): readonly unknown[] => {
  const value = bag[key]
  return Array.isArray(value) ? value : fault(key)
}

export const bagsIn = (bag: Bag, key: string): readonly Bag[] =>
  listIn(bag, key).map((value) => (isBag(value) ? value : fault(key)))

export const textIn = (bag: Bag, key: string): string => {
  const value = bag[key]
  return typeof value === 'string' ? value : fault(key)
}

export const oneIn = <T extends string>(bag: Bag, key: string, allowed: readonly T[]): T => {
  const text = textIn(bag, key)
  return allowed.find((each) => each === text) ?? fault(key)
}

export const flagIn = (bag: Bag, key: string): boolean => {
  const value = bag[key]
  return typeof value === 'boolean' ? value : fault(key)
}

export const wholeIn = (bag: Bag, key: string): number => {
  const value = bag[key]
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : fault(key)
}

/** An amount: a whole number, or its digits as text where it is beyond 2^53. */
export const amountIn = (bag: Bag, key: string): bigint => {
  const value = bag[key]
  if (typeof value === 'string' && /^\d{1,30}$/.test(value)) return BigInt(value)
  return BigInt(wholeIn(bag, key))
}

/** A field that may hold null, but must be there. */
export const nullIn = <T>(bag: Bag, key: string, read: (bag: Bag, key: string) => T): T | null =>
  bag[key] === null ? null : read(bag, key)
