// Pages that are the same for every guest are drawn once a second, however many ask (decision 134).
import { encodingFor } from './compression'
import { readCookie } from './cookies'
import { fromStandby, hasJustWritten } from './read-from-standby'
import type { Show } from './routing'
import type { Ctx } from './types'

const keptMs = 1000
const pagesMax = 300
/** What makes up an answer beside its body; headers of single requests (ids, policies) are set around it. */
const keptHeaders = ['content-type', 'content-encoding', 'cache-control', 'vary', 'etag']

interface Drawn {
  headers: [string, string][]
  body: ArrayBuffer
}

/** The pages of one process. */
export interface GuestPages {
  /** What `draw` answers, or answered a moment ago for the same key; null where that is for one guest only. */
  get: (key: string, draw: () => Promise<Drawn | null>) => Promise<Drawn | null>
}

/** @param now milliseconds of a clock that never goes back. */
export const makeGuestPages = (now: () => number = () => performance.now()): GuestPages => {
  const pages = new Map<string, { until: number; drawn: Promise<Drawn | null> }>()
  return {
    get: (key, draw) => {
      const found = pages.get(key)
      if (found && found.until > now()) return found.drawn
      pages.delete(key)
      const [oldest] = pages.keys()
      if (oldest !== undefined && pages.size >= pagesMax) pages.delete(oldest)
      const drawn = draw()
      pages.set(key, { until: now() + keptMs, drawn })
      drawn.catch(() => pages.delete(key))
      return drawn
    },
  }
}

/** An answer that sets a cookie is for one guest; so is a refusal. */
const drawnOf = async (answer: Response): Promise<Drawn | null> => {
  if (answer.status !== 200 || answer.headers.has('set-cookie')) return null
  const headers = keptHeaders.flatMap((name): [string, string][] => {
    const value = answer.headers.get(name)
    return value === null ? [] : [[name, value]]
  })
  return { headers, body: await answer.arrayBuffer() }
}

const keyOf = (c: Ctx): string =>
  [
    c.req.url,
    c.var.lang,
    // A page carries the stylesheet or a link to it, as the cookie says.
    readCookie(c, 'css') ?? '',
    encodingFor(c.req.header('accept-encoding') ?? ''),
  ].join(' ')

/**
 * A public page: read from the standby where there is one, and shared among guests. Whoever is signed in, is to be told
 * something or has just written gets their own.
 */
export const sharedByGuests = (showAnew: Show): Show => {
  const show = fromStandby(showAnew)
  return async (c) => {
    const { viewer, flash, deps } = c.var
    if (!deps.guestPages || viewer || flash || hasJustWritten(c)) return show(c)
    let own: Response | undefined
    const drawn = await deps.guestPages.get(keyOf(c), async () => {
      own = await show(c)
      return drawnOf(own.clone())
    })
    if (own || !drawn) return own ?? show(c)
    for (const [name, value] of drawn.headers) c.header(name, value)
    return c.body(drawn.body)
  }
}
