import type { z } from 'zod'

/** What came of reading a document: the value, or the one field at fault with an English sentence about it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly field: string; readonly message: string }

/** A field as a person would write it: `orders[0].agreedAt`. */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, part) =>
      typeof part === 'number' ? `${name}[${part}]` : name ? `${name}.${String(part)}` : String(part),
    '',
  )

/** Where the first fault of a zod error lies, and what it is. */
export const faultOf = (error: z.ZodError): { path: PropertyKey[]; message: string } => {
  const issue = error.issues[0]
  if (!issue) return { path: [], message: 'is not valid' }
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const message = unknown.length > 0 ? 'is not a field of this document' : issue.message
  return { path: [...issue.path, ...unknown], message }
}

export const firstFault = (error: z.ZodError): { ok: false; field: string; message: string } => {
  const { path, message } = faultOf(error)
  return { ok: false, field: fieldName(path), message }
}
