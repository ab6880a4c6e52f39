// The real site for a real browser: the whole app behind a port, over a committed database of its own,
// with its jobs done as they come.
import { type ServerType, serve } from '@hono/node-server'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { makeApp } from '../../src/app'
import { later } from '../../src/platform/clock'
import { drainJobs } from '../../src/platform/jobs'
import { startLiveHub } from '../../src/platform/live'
import { signedCookie } from '../support/person'
import { lazily, type TestApp, useCommittedTestApp, workOf } from '../support/test-app'
import { launchChromium } from './chromium'

/** The real time, moved on when told: a browser's own clock cannot be stopped. */
const movedClock = () => {
  let ahead = 0
  const now = (): Date => later(new Date(), { seconds: ahead / 1000 })
  return {
    now,
    set: (at: Date): void => {
      ahead = at.getTime() - Date.now()
    },
    forward: (duration: Parameters<typeof later>[1]): Date => {
      ahead += later(new Date(0), duration).getTime()
      return now()
    },
  }
}

export interface Site {
  app: TestApp
  /** Address of the running server, without a slash at the end. */
  base: string
  browser: Browser
  /** A new window with no cookies, in Japanese, 1280 px wide. */
  window: (options?: BrowserContextOptions) => Promise<Page>
  /** A new window in which this person is signed in. */
  windowOf: (person: { memberId: string }, options?: BrowserContextOptions) => Promise<Page>
  /** Does all jobs that wait. */
  settle: () => Promise<void>
  /** The newest link in a letter to this address that matches, as an address of this site. */
  linkTo: (email: string, pattern: RegExp) => Promise<string>
}

/** Does jobs one at a time, whoever asks; the first that fails is kept for the test to see. */
const makeWorker = (app: TestApp) => {
  const faults: unknown[] = []
  let turn: Promise<unknown> = Promise.resolve()
  const settle = (): Promise<void> => {
    turn = turn
      .then(() => drainJobs({ db: app.db, at: app.clock.now(), services: app.deps }))
      .catch((error) => faults.push(error))
    return turn.then(() => {})
  }
  let stopped = false
  const loop = async (): Promise<void> => {
    while (!stopped) {
      await settle()
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  const done = loop()
  return {
    faults,
    settle,
    stop: async () => {
      stopped = true
      await done
    },
  }
}

interface RunningSite {
  app: TestApp
  base: string
  stop: () => Promise<void>
}

/** The port is known only once it listens, and the app must know its own address: so the app comes second. */
const serveApp = async (quiet: TestApp, url: string): Promise<RunningSite> => {
  let app = quiet
  const handler = { fetch: (request: Request) => app.hono.fetch(request), port: 0, hostname: '127.0.0.1' }
  const { server, port } = await new Promise<{ server: ServerType; port: number }>((resolve) => {
    const server = serve(handler, ({ port }) => resolve({ server, port }))
  })
  const base = `http://127.0.0.1:${port}`
  const live = startLiveHub(url, quiet.deps.log)
  const clock = movedClock()
  const deps = { ...quiet.deps, clock, live, config: { ...quiet.deps.config, baseUrl: base } }
  app = { ...quiet, deps, clock, hono: makeApp(deps), ...workOf(deps) }
  const stop = async (): Promise<void> => {
    if ('closeAllConnections' in server) server.closeAllConnections()
    server.close()
    await live.stop()
  }
  return { app, base, stop }
}

const linkFinder =
  (site: Pick<Site, 'app' | 'base' | 'settle'>) => async (email: string, pattern: RegExp) => {
    await site.settle()
    const letters = await site.app.db
      .selectFrom('outboxMails')
      .select('body')
      .where('recipient', '=', email)
      .orderBy('at', 'desc')
      .execute()
    const links = letters.flatMap(({ body }) => body.match(/https?:\/\/\S+/g) ?? [])
    const found = links.find((link) => pattern.test(link))
    if (!found) throw new Error(`No letter to ${email} holds a link like ${pattern}`)
    const { pathname, search } = new URL(found)
    return site.base + pathname + search
  }

/**
 * Chromium reports an animated step to another page that it gives up (a second step follows at once, or the page that
 * comes does not take part yet: "opt-in disabled") as an error that no script can catch. The step itself is taken.
 */
const isSkippedTransition = ({ name, message }: Error): boolean =>
  /\btransition\b/i.test(message) && /skipped|aborted|opt-in/i.test(message) && name !== 'TypeError'

/** Collects errors of our scripts, and whatever the content policy refused. */
export const hearFaults = (page: Page, faults: unknown[]): void => {
  page.on('pageerror', (error) => {
    if (!isSkippedTransition(error)) faults.push(`${page.url()}: ${error.message}`)
  })
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML/.test(message.text()))
      faults.push(`${page.url()}: ${message.text()}`)
  })
}

let launched: Promise<Browser> | undefined

/** One Chromium for all files of a worker, with which it ends: to start one for each took longer than many a test. */
const sharedChromium = (): Promise<Browser> => {
  launched ??= launchChromium()
  return launched
}

/** For a file of browser tests: one site, one browser, many windows. Jobs and pages that failed fail the test. */
export const useSite = (): Site => {
  const committed = useCommittedTestApp()
  let site: Site
  let served: RunningSite
  let worker: ReturnType<typeof makeWorker>
  const opened: BrowserContext[] = []
  beforeAll(async () => {
    served = await serveApp(committed, committed.url)
    const { app, base } = served
    worker = makeWorker(app)
    const browser = await sharedChromium()
    const window: Site['window'] = async (options = {}) => {
      const context = await browser.newContext({
        locale: 'ja-JP',
        timezoneId: 'Asia/Tokyo',
        viewport: { width: 1280, height: 900 },
        baseURL: base,
        ...options,
      })
      opened.push(context)
      context.setDefaultTimeout(10_000)
      const page = await context.newPage()
      hearFaults(page, worker.faults)
      return page
    }
    const windowOf: Site['windowOf'] = async (person, options) => {
      const page = await window(options)
      const jar = await signedCookie(app, `token-${person.memberId}`)
      await page.context().addCookies([...jar].map(([name, value]) => ({ name, value, url: base })))
      return page
    }
    const begun = { app, base, browser, window, windowOf, settle: worker.settle }
    site = { ...begun, linkTo: linkFinder(begun) }
  })
  afterEach(() => {
    expect(worker.faults.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await Promise.all(opened.map((context) => context.close()))
    await worker?.stop()
    await served?.stop()
  })
  return lazily(() => site)
}
