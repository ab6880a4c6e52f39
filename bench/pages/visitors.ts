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

const pathsOf = async (app: TestApp, jar: ReadonlyMap<string, string>): Promise<string[]> => {
  const ask = async (path: string) => {
    const response = await app.hono.request(app.deps.config.baseUrl + path, {
      headers: { Cookie: cookieHeader(jar), 'Accept-Language': 'ja' },
    })
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
    if (!isPage) await response.body?.cancel()
    const html = isPage ? await response.text() : ''
    return { status: isPage ? response.status : 0, to: response.headers.get('location') ?? '', html }
  }
  const counts = new Map<string, number>()
  return (await crawl(ask, jar.size > 0 ? '/home' : '/'))
    .filter(({ status, route }) => status === 200 && route)
    .filter(({ route = '' }) => {
      counts.set(route, (counts.get(route) ?? 0) + 1)
      return (counts.get(route) ?? 0) <= pagesPerRoute
    })
    .map(({ path }) => path)
}

/** A visitor's window and where their links lead. */
export const seatOf = async (of: { app: TestApp; browser: Browser; visitor: VisitorName }): Promise<Seat> => {
  const { app, browser, visitor } = of
  const email = visitors[visitor]
  const jar = email ? await jarOf(app, email) : new Map<string, string>()
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
