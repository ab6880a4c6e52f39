/** A document that has one spelling only: numbers are whole and no larger than a double keeps exactly. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

export type JsonDocument = { readonly [field: string]: Json }

const loneSurrogate = /\p{Surrogate}/u

/** RFC 8785 takes over how ECMAScript spells a string, and forbids what UTF-8 cannot carry. */
const text = (value: string): string => {
  if (loneSurrogate.test(value)) throw new Error('A text with half a character has no canonical form')
  return JSON.stringify(value)
}

const whole = (value: number): string => {
  if (!Number.isSafeInteger(value)) throw new Error(`${value} is no whole number that JSON keeps exactly`)
  return String(value)
}

/**
 * The canonical form of a document (RFC 8785, §2.6): no space, the keys by their UTF-16 code units. Whoever writes the
 * same document gets the same bytes. Throws for fractions, for numbers beyond 2^53 and for half characters.
 */
export const canonical = (value: Json): string => {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return whole(value)
  if (typeof value === 'string') return text(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const bag = value as { readonly [key: string]: Json | undefined }
  const entries = Object.keys(bag)
    .sort()
    .flatMap((key) => {
      const inner = bag[key]
      return inner === undefined ? [] : [`${text(key)}:${canonical(inner)}`]
    })
  return `{${entries.join(',')}}`
}

/** SHA-256 of a document's canonical form, in hexadecimal; the same in a browser as on the server. */
export const digest = async (document: Json): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(document)))
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
