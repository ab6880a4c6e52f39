/*
 * What facts are written in, in documents: each schema says how a value is read and how it is written, once for both. By
 * hand, because these documents are read in the browser, where a schema library would weigh more than the engine (decision 064).
 */

import { instantText, isDate, parseInstant } from '../../platform/calendar'
import { rendered } from '../evaluate/judge'
import type { Json, JsonDocument } from '../values/canonical'

/** How a value T stands in a document. Reading throws an error that names the field at fault. */
export interface Schema<T, J extends Json = Json> {
  readonly read: (value: unknown, field: string) => T
  readonly write: (value: T) => J
  readonly isOptional?: true
}

const fail = (field: string): never => {
  throw new Error(field)
}

export const isJsonObject = (value: unknown): value is JsonDocument =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value that stands in the document as it is. */
export const plain = <T extends Json>(fits: (value: unknown) => value is T): Schema<T> => ({
  read: (value, field) => (fits(value) ? value : fail(field)),
  write: (value) => value,
})

export const flag = plain((value) => typeof value === 'boolean')
export const text = plain((value) => typeof value === 'string')
export const on = plain((value): value is string => typeof value === 'string' && isDate(value))
export const whole = plain((value): value is number => Number.isSafeInteger(value) && Number(value) >= 0)
export const oneOf = <const T extends Json>(...allowed: readonly T[]): Schema<T> =>
  plain((value): value is T => allowed.some((each) => each === value))
export const bag = plain(isJsonObject)

export const convert = <A, B>(
  schema: Schema<A>,
  to: { readonly decode: (value: A) => B | null; readonly encode: (value: B) => A },
): Schema<B> => ({
  read: (value, field) => to.decode(schema.read(value, field)) ?? fail(field),
  write: (value) => schema.write(to.encode(value)),
})

export const instant = convert(text, { decode: parseInstant, encode: instantText })

/** A whole number, or its digits as text where it is beyond 2^53. */
export const amount: Schema<bigint> = {
  read: (value, field) =>
    BigInt(typeof value === 'string' && /^\d{1,30}$/.test(value) ? value : whole.read(value, field)),
  write: rendered,
}

/** A field that may hold null, but must be there. */
export const nullable = <T>(schema: Schema<T>): Schema<T | null> => ({
  read: (value, field) => (value === null ? null : schema.read(value, field)),
  write: (value) => (value === null ? null : schema.write(value)),
})

export const optional = <T>(schema: Schema<T>): Schema<T> => ({ ...schema, isOptional: true })

export const list = <T>(schema: Schema<T>): Schema<readonly T[]> => ({
  read: (value, field) =>
    Array.isArray(value) ? value.map((each, index) => schema.read(each, `${field}[${index}]`)) : fail(field),
  write: (values) => values.map(schema.write),
})

export const byName = <T>(schema: Schema<T>): Schema<ReadonlyMap<string, T>> => ({
  read: (value, field) =>
    new Map(Object.entries(bag.read(value, field)).map(([key, each]) => [key, schema.read(each, key)])),
  write: (map) => Object.fromEntries([...map].map(([key, each]) => [key, schema.write(each)])),
})

type Fields<T> = { readonly [K in keyof T]-?: Schema<Exclude<T[K], undefined>> }

/** An object with these fields; what else stands in it is passed by. */
export const object = <T>(fields: Fields<T>): Schema<T, JsonDocument> => {
  const all = Object.entries(fields) as [keyof T & string, Schema<unknown>][]
  return {
    read: (value, field) => {
      const read = bag.read(value, field)
      const known = all.filter(([key, { isOptional }]) => !isOptional || key in read)
      return Object.fromEntries(known.map(([key, schema]) => [key, schema.read(read[key], key)])) as T
    },
    write: (value) => {
      const known = all.filter(([key, { isOptional }]) => !isOptional || value[key] !== undefined)
      return Object.fromEntries(known.map(([key, schema]) => [key, schema.write(value[key])]))
    },
  }
}

/** The causes of a cancellation, as every document writes them. */
export const fault = oneOf('client', 'freelancer', 'mutual', 'platform', 'force-majeure')
export const rating = object({ score: whole, revealedAt: instant })
