// /metrics: for whoever has the token or asks on this machine; and the counting of every request.
import type { Hono, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { isLoopback } from '../config'
import { sameText, sha256 } from '../crypto'
import { readFigures } from '../figures'
import type { Metrics } from '../metrics'
import { peerOf } from './rate-limit'
import { get } from './routing'
import type { Ctx, Deps, Env } from './types'

/** The first pattern that serves the request, as the router asks them; middleware alone serves nothing. */
const patternOf = (c: Ctx): string => matchedRoutes(c).find(({ path }) => !path.endsWith('*'))?.path ?? 'none'

/** Counts every request of the app, refused ones too. Comes before everything else. */
export const countRequests = (metrics: Metrics): MiddlewareHandler<Env> => {
  return async (c, next) => {
    const begun = performance.now()
    await next()
    const seconds = (performance.now() - begun) / 1000
    metrics.requestDone({ method: c.req.method, route: patternOf(c), status: c.res.status, seconds })
  }
}

/**
 * A proxy on this machine asks from here for everybody: it is known by the site's own name in `Host`, or by the headers
 * that proxies add.
 */
const isLocal = (c: Ctx): boolean =>
  isLoopback(peerOf(c)) &&
  isLoopback(new URL(c.req.url).hostname) &&
  !['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'].some((name) => c.req.header(name) !== undefined)

const isAllowed = (c: Ctx, token: string | null): boolean =>
  token === null
    ? isLocal(c)
    : sameText(sha256(c.req.header('authorization') ?? ''), sha256(`Bearer ${token}`))

/** Where nobody may look there is nothing to be seen: 404. */
export const metricsRoute = (app: Hono<Env>, deps: Deps): void => {
  const { metrics, db, clock, figures, config } = deps
  get(app, '/metrics', {
    who: 'anyone',
    show: async (c) => {
      if (!metrics || !isAllowed(c, config.metricsToken)) return c.text('Not found', 404)
      const text = await metrics.text(await readFigures(db, figures, clock.now()))
      return c.text(text, 200, {
        'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
        'Cache-Control': 'no-store',
      })
    },
  })
}
