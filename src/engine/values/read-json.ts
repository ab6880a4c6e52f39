/*
 * Reads documents by hand: the schema library that the server uses would weigh more in a browser than the whole engine.
 * Each reader throws an error that says which field is at fault; only the one who reads the whole document catches it.
 */
export type JsonObject = Readonly<Record<string, unknown>>

const fault = (field: string): never => {
  throw new Error(field)
}

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const readObject = (bag: JsonObject, key: string): JsonObject => {
  const value = bag[key]
  return isJsonObject(value) ? value : fault(key)
}

export const readList = (bag: JsonObject, key: string): readonly unknown[] => {
  const value = bag[key]
  return Array.isArray(value) ? value : fault(key)
}

export const readObjects = (bag: JsonObject, key: string): readonly JsonObject[] =>
  readList(bag, key).map((value) => (isJsonObject(value) ? value : fault(key)))

export const readText = (bag: JsonObject, key: string): string => {
  const value = bag[key]
  return typeof value === 'string' ? value : fault(key)
}

export const readOneOf = <T extends string>(bag: JsonObject, key: string, allowed: readonly T[]): T => {
  const text = readText(bag, key)
  return allowed.find((each) => each === text) ?? fault(key)
}

export const readBoolean = (bag: JsonObject, key: string): boolean => {
  const value = bag[key]
  return typeof value === 'boolean' ? value : fault(key)
}

export const readWhole = (bag: JsonObject, key: string): number => {
  const value = bag[key]
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : fault(key)
}

/** An amount: a whole number, or its digits as text where it is beyond 2^53. */
export const readAmount = (bag: JsonObject, key: string): bigint => {
  const value = bag[key]
  if (typeof value === 'string' && /^\d{1,30}$/.test(value)) return BigInt(value)
  return BigInt(readWhole(bag, key))
}

/** A field that may hold null, but must be there. */
export const readNullable = <T>(
  bag: JsonObject,
  key: string,
  read: (bag: JsonObject, key: string) => T,
): T | null => (bag[key] === null ? null : read(bag, key))
