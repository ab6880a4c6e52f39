// The real site for a real browser: the whole app behind a port, over a committed database of its own,
// with its jobs done as they come.
import fs from 'node:fs'
import path from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { makeApp } from '../../src/app'
import { later } from '../../src/platform/clock'
import { drainJobs } from '../../src/platform/jobs'
import { startLiveHub } from '../../src/platform/live'
import { signedCookie } from '../support/person'
import { lazily, root, type TestApp, useCommittedTestApp, workOf } from '../support/test-app'
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

/** For a file of browser tests: one site, one browser, many windows. Jobs and pages that failed fail the test. */
export const useSite = (): Site => {
  const committed = useCommittedTestApp()
  let site: Site
  let served: RunningSite
  let worker: ReturnType<typeof makeWorker>
  beforeAll(async () => {
    served = await serveApp(committed, committed.url)
    const { app, base } = served
    worker = makeWorker(app)
    const browser = await launchChromium()
    const window: Site['window'] = async (options = {}) => {
      const context = await browser.newContext({
        locale: 'ja-JP',
        timezoneId: 'Asia/Tokyo',
        viewport: { width: 1280, height: 900 },
        baseURL: base,
        ...options,
      })
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
    await site?.browser.close()
    await worker?.stop()
    await served?.stop()
  })
  return lazily(() => site)
}

const shots = path.join(root, '.cache', 'pictures')

/** With PICTURES=1: the page at 360 and 1280 px, light and dark, in .cache/pictures/. */
export const pictures = async (page: Page, name: string): Promise<void> => {
  if (process.env['PICTURES'] !== '1') return
  fs.mkdirSync(shots, { recursive: true })
  const before = page.viewportSize()
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.screenshot({ path: path.join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: true })
    }
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  if (before) await page.setViewportSize(before)
}

const axeSource = fs.readFileSync(path.join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')

/** What axe finds on the page as it stands, one line per element at fault; [] is well (bar U1). `rules`: only these. */
export const axe = async (page: Page, rules?: string[]): Promise<string[]> => {
  // Evaluated by the debugger, not by the page: its content policy stays as it is for visitors.
  await page.evaluate(axeSource)
  return page.evaluate(async (runOnly) => {
    const { run } = (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }).axe
    const { violations } = await run(runOnly ? { runOnly } : {})
    return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html} — ${rule.help}`))
  }, rules)
}

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string }[] }[]
}

/** What can be right in one colour scheme and wrong in the other. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** axe at both widths in both colour schemes; each finding named with where it was seen. */
export const axeEverywhere = async (page: Page): Promise<string[]> => {
  const found: string[] = []
  const before = page.viewportSize()
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const path = new URL(page.url()).pathname
      for (const fault of await axe(page, colorScheme === 'dark' ? colourRules : undefined))
        found.push(`${path} ${width}px ${colorScheme} ${fault}`)
    }
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  if (before) await page.setViewportSize(before)
  return found
}

/** Widths at which the page can be pushed sideways; [] is well. */
export const overflowing = async (page: Page, widths = [360, 768, 1280]): Promise<number[]> => {
  const before = page.viewportSize()
  const found: number[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const wider = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
    if (wider) found.push(width)
  }
  if (before) await page.setViewportSize(before)
  return found
}
