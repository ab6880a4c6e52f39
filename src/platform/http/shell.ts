import { randomUUID } from 'node:crypto'
import { Hono, type MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { isLang, type Lang } from '../i18n'
import { cleanAddresses } from './address'
import { prefixOf, readCookie, readSignedCookie, yearSeconds } from './cookies'
import { serveFiles } from './downloads'
import { takeFlash } from './flash'
import { healthRoutes } from './health'
import { countRequests, metricsRoute } from './metrics'
import { isAhead } from './on-view'
import { markWriters } from './read-from-standby'
import { serveAssets, serveIcon } from './static'
import type { Ctx, Deps, Env } from './types'

export const sessionCookieName = 'tanomi.session_token'

/** The whole name of the session's cookie, for the accounts library too. */
export const sessionCookie = (baseUrl: string): string => prefixOf(baseUrl) + sessionCookieName

const langOf = (c: Ctx): Lang => {
  if (c.var.viewer) return c.var.viewer.lang
  const chosen = readCookie(c, 'lang')
  if (isLang(chosen)) return chosen
  const accepted = c.req.header('accept-language') ?? ''
  return /^\s*en\b/i.test(accepted) ? 'en' : 'ja'
}

/** No inline script and no inline style runs here; the inlined stylesheets are named by their hashes (bar S5). */
const contentPolicy = (deps: Deps) => ({
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", deps.assets.css.csp, deps.assets.signedInCss.csp],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  manifestSrc: ["'self'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['tanomi'],
})

/** The headers of every answer. One that a route has set itself stays: files have a stricter policy than pages. */
const securityHeaders = (deps: Deps): MiddlewareHandler<Env> => {
  const general = secureHeaders({
    contentSecurityPolicy: contentPolicy(deps),
    referrerPolicy: 'same-origin',
    strictTransportSecurity: `max-age=${yearSeconds}; includeSubDomains`,
    crossOriginEmbedderPolicy: false,
  })
  return async (c, next) => {
    let own: [string, string][] = []
    await general(c, async () => {
      await next()
      own = [...c.res.headers].filter(([name]) => name !== 'set-cookie')
    })
    for (const [name, value] of own) c.res.headers.set(name, value)
  }
}

const tellWho = async (c: Ctx, deps: Deps): Promise<void> => {
  const token = await readSignedCookie(c, sessionCookieName)
  const use = c.req.method === 'GET' ? 'page' : c.req.method === 'POST' ? 'form' : 'other'
  const viewer = token ? await deps.loadViewer(token, c.var.at, use) : null
  c.set('viewer', viewer)
  if (viewer && !isAhead(c)) await deps.recordVisit(viewer, c.var.at)
}

const writeLog = (c: Ctx, startedAt: number): void => {
  const ms = Math.round((performance.now() - startedAt) * 10) / 10
  const { requestId, viewer, deps } = c.var
  deps.log.info(
    { requestId, method: c.req.method, path: c.req.path, status: c.res.status, ms, member: viewer?.memberId },
    'request',
  )
}

/** The middleware before all routes: viewer, language, limits, and the headers of every answer. */
export const makeShell = (deps: Deps): Hono<Env> => {
  const app = new Hono<Env>()
  app.use((c, next) => {
    // Before anything answers: a supervisor's question has no session, but its route reads cookies like any other.
    c.set('deps', deps)
    return next()
  })
  if (deps.metrics) app.use(countRequests(deps.metrics))
  app.use(securityHeaders(deps))
  serveAssets(app, deps)
  serveIcon(app)
  healthRoutes(app, deps)
  metricsRoute(app, deps)
  if (deps.admission) app.use(deps.admission)
  app.use(async (c, next) => {
    const startedAt = performance.now()
    c.set('at', deps.clock.now())
    c.set('requestId', c.req.header('x-request-id')?.slice(0, 64) || randomUUID())
    c.set('viewer', null)
    c.set('form', null)
    c.set('flash', null)
    // Until it is known who asks: a page that says that the database is away needs a language too.
    c.set('lang', langOf(c))
    c.header('X-Request-Id', c.var.requestId)
    c.header('Speculation-Rules', '"/assets/speculation.json"')
    await next()
    writeLog(c, startedAt)
  })
  serveFiles(app, deps)
  // Webhooks come from machines without our cookies; each checks its sender's signature instead.
  app.use(async (c, next) =>
    c.req.path.startsWith('/webhooks/')
      ? next()
      : csrf({ origin: (origin, ctx) => sameOrigin(origin, ctx.req.url, deps) })(c, next),
  )
  app.use(async (c, next) => {
    await tellWho(c, deps)
    c.set('deps', { ...deps, db: deps.readingAs(deps.db, c.var.viewer?.memberId ?? '') })
    c.set('lang', langOf(c))
    // What was said once is for the page that the person opens.
    if (!isAhead(c)) c.set('flash', await takeFlash(c))
    await next()
  })
  if (deps.standby) app.use(markWriters)
  app.use(cleanAddresses)
  return app
}

const sameOrigin = (origin: string, url: string, deps: Deps): boolean =>
  origin === new URL(url).origin || origin === new URL(deps.config.baseUrl).origin
