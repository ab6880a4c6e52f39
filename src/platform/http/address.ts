import type { MiddlewareHandler } from 'hono'
import { cleanText } from '../clean-text'
import { innerPath } from './inner-path'
import type { Env } from './types'

/** The query without control characters, or undefined where it has none. */
const cleanedQuery = (search: string): string | undefined => {
  const query = new URLSearchParams(search)
  const cleaned = [...query].map(([name, value]): [string, string] => [cleanText(name), cleanText(value)])
  const changed = [...query].some(([name, value], index) => {
    const [cleanName, cleanValue] = cleaned[index] ?? []
    return name !== cleanName || value !== cleanValue
  })
  return changed ? `${new URLSearchParams(cleaned)}` : undefined
}

/**
 * Addresses as people and programs mistype them: no page has a path with control characters or a broken encoding (404),
 * and a query loses its control characters before anything reads it, as form fields do.
 */
export const cleanAddresses: MiddlewareHandler<Env> = async (c, next) => {
  const { pathname, search } = new URL(c.req.url)
  const here = innerPath(pathname)
  if (here === undefined) return c.notFound()
  const query = cleanedQuery(search)
  if (query === undefined) return next()
  return c.req.method === 'GET' ? c.redirect(query ? `${here}?${query}` : here, 302) : c.notFound()
}
