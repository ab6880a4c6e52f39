import type { z } from 'zod'

/** What came of reading a document: the value, or the one field at fault with an English sentence about it. */
export type ParseResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly field: string; readonly message: string }

/** A field as a person would write it: `orders[0].agreedAt`. */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, part) =>
      typeof part === 'number' ? `${name}[${part}]` : name ? `${name}.${String(part)}` : String(part),
    '',
  )

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

/** What the schema library says by itself, as this module would say it. */
const said = (issue: z.core.$ZodIssue): string => {
  if (!issue.message.startsWith('Invalid')) return issue.message
  if (issue.message.endsWith('received undefined')) return 'is missing'
  if (issue.code === 'invalid_type') return `must be ${kinds[issue.expected] ?? issue.expected}`
  return issue.code === 'invalid_value' ? `must be one of ${issue.values.join(', ')}` : issue.message
}

/** Where the first fault of a zod error lies, and what it is. */
export const faultOf = (error: z.ZodError): { path: PropertyKey[]; message: string } => {
  const issue = error.issues[0]
  if (!issue) return { path: [], message: 'is not valid' }
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const message = unknown.length > 0 ? 'is not a field of this document' : said(issue)
  return { path: [...issue.path, ...unknown], message }
}

export const firstFault = (error: z.ZodError): { ok: false; field: string; message: string } => {
  const { path, message } = faultOf(error)
  return { ok: false, field: fieldName(path), message }
}
