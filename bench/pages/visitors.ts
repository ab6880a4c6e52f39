// Who looks at the demo world, and which pages their links lead to.
import type { Browser, BrowserContext } from 'playwright-core'
import { crawl } from '../../test/support/crawl'
import { openSession, signedCookie } from '../../test/support/person'
import type { TestApp } from '../../test/support/test-app'

/** People of the demo world by what they look for; null is a stranger. */
export const visitors = {
  guest: null,
  newcomer: 'step-regular@example.jp',
  freelancer: 'step-certified@example.jp',
  client: 'client@example.jp',
  operator: 'operator@example.jp',
} as const
export type VisitorName = keyof typeof visitors

/** So many pages of one route are pictured: its usual states. */
const pagesPerRoute = 2

const jarOf = async (app: TestApp, email: string): Promise<Map<string, string>> => {
  const member = await app.db
    .selectFrom('members')
    .select(['id', 'kind'])
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  // A site that goes on running may know the session from an earlier look.
  await app.db.deleteFrom('sessions').where('token', '=', `token-${member.id}`).execute()
  await openSession(app, { memberId: member.id, isOperator: member.kind === 'operator' })
  return signedCookie(app, `token-${member.id}`)
}

export interface Seat {
  context: BrowserContext
  /** Has the site answer in this language. */
  speak: (lang: 'ja' | 'en') => Promise<void>
  /** Addresses that the visitor's links lead to, the first of each route. */
  paths: string[]
}

const cookieHeader = (jar: ReadonlyMap<string, string>): string =>
  [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

interface Answer {
  status: number
  to: string
  html: string
}

/** Asks for pages as whoever has these cookies; what is no page has no text and the status 0. */
const asker =
  (app: TestApp, jar: ReadonlyMap<string, string>) =>
  async (path: string): Promise<Answer> => {
    const request = () =>
      app.hono.request(app.deps.config.baseUrl + path, {
        headers: { Cookie: cookieHeader(jar), 'Accept-Language': 'ja' },
      })
    // A connection that the server has closed meanwhile is found out by using it.
    const response = await Promise.resolve(request()).catch(request)
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
    if (!isPage) await response.body?.cancel()
    const html = isPage ? await response.text() : ''
    return { status: isPage ? response.status : 0, to: response.headers.get('location') ?? '', html }
  }

const pathsOf = async (app: TestApp, jar: ReadonlyMap<string, string>): Promise<string[]> => {
  const counts = new Map<string, number>()
  return (await crawl(asker(app, jar), jar.size > 0 ? '/home' : '/'))
    .filter(({ status, route }) => status === 200 && route)
    .filter(({ route = '' }) => {
      counts.set(route, (counts.get(route) ?? 0) + 1)
      return (counts.get(route) ?? 0) <= pagesPerRoute
    })
    .map(({ path }) => path)
}

const jarOfVisitor = async (app: TestApp, visitor: VisitorName): Promise<Map<string, string>> => {
  const email = visitors[visitor]
  return email ? jarOf(app, email) : new Map()
}

/** The HTML of every page that a visitor's links lead to, by its address. */
export const pagesOf = async (app: TestApp, visitor: VisitorName): Promise<Map<string, string>> => {
  const jar = await jarOfVisitor(app, visitor)
  const ask = asker(app, jar)
  const pages = new Map<string, string>()
  for (const path of await pathsOf(app, jar)) pages.set(path, (await ask(path)).html)
  return pages
}

/** A visitor's window and where their links lead. */
export const seatOf = async (of: { app: TestApp; browser: Browser; visitor: VisitorName }): Promise<Seat> => {
  const { app, browser, visitor } = of
  const email = visitors[visitor]
  const jar = await jarOfVisitor(app, visitor)
  const url = app.deps.config.baseUrl
  const context = await browser.newContext({
    baseURL: url,
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
  })
  await context.addCookies([...jar].map(([name, value]) => ({ name, value, url })))
  const speak: Seat['speak'] = async (lang) => {
    if (email) await app.db.updateTable('members').set({ lang }).where('email', '=', email).execute()
    else await context.addCookies([{ name: 'lang', value: lang, url }])
  }
  return { context, speak, paths: await pathsOf(app, jar) }
}
