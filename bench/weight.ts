// P6: what a page weighs on the wire, and how it settles in a real browser.
import { gzipSync } from 'node:zlib'
import { serve } from '@hono/node-server'
import type { Page } from 'playwright-core'
import { makeApp } from '../src/app'
import { routeTable } from '../src/platform/http/routing'
import { launchChromium } from '../test/browser/chromium'
import { guest, type Person } from '../test/support/person'
import type { TestApp } from '../test/support/test-app'
import { type Row, report } from './bars/report'
import { type SmallWorld, smallWorld } from './bars/small-world'
import { openTestApp, root } from './bars/test-app'

const kilobyte = 1000
const htmlMax = 25
const assetMax = 20

interface PageToWeigh {
  path: string
  as: Pick<Person, 'get'>
  who: string
}

const publicPages = (app: TestApp): PageToWeigh[] =>
  routeTable()
    .filter(({ method, who, path }) => method === 'GET' && who === 'anyone' && !/[:*.]/.test(path))
    .map(({ path }) => ({ path, as: guest(app), who: 'guest' }))

const memberPages = (app: TestApp, world: SmallWorld): PageToWeigh[] => {
  const { client, freelancers, jobs, orderId, contractId, operator } = world
  const [aoi] = freelancers as [Person]
  const freelancer = [
    ...[
      '/home',
      '/todo',
      '/notices',
      '/messages',
      '/my/profile',
      '/my/rank',
      '/my/verification',
      '/my/orders',
      '/my/proposals',
    ],
    ...['/my/earnings', '/settings', `/jobs/${jobs[0]}/propose`, `/orders/${orderId}`],
  ]
  const clients = [
    ...['/home', '/my/jobs', '/my/payments', '/my/client-profile', '/jobs/new', `/jobs/${jobs[0]}`],
    ...[
      `/jobs/${jobs[0]}/proposals`,
      `/orders/${orderId}`,
      `/contracts/${contractId}`,
      `/orders/${orderId}/accept`,
    ],
  ]
  const open = [`/jobs/${jobs[0]}`, `/freelancers/${aoi.memberId}`, '/jobs?q=説明文', '/freelancers?q=文章']
  return [
    ...open.map((path) => ({ path, as: guest(app), who: 'guest' })),
    ...freelancer.map((path) => ({ path, as: aoi, who: 'freelancer' })),
    ...clients.map((path) => ({ path, as: client, who: 'client' })),
    ...['/console', '/console/people', '/console/ledger'].map((path) => ({
      path,
      as: operator,
      who: 'operator',
    })),
  ]
}

const shortened = (path: string): string => path.replace(/[0-9a-z]{16}/g, '…')
const gzipped = (text: string): number => gzipSync(text).length / kilobyte

/** HTML without the stylesheet, which travels once, inlined on the first page (decision 008). */
const htmlRow = async ({ path, as, who }: PageToWeigh): Promise<Row | undefined> => {
  const first = await as.get(path)
  if (!first.headers.get('content-type')?.startsWith('text/html')) return undefined
  const again = await as.get(path)
  const label = shortened(path)
  if (again.status !== 200)
    return { what: `${label} (${who})`, ours: Infinity, bar: 0, note: `${again.status}` }
  return { what: `${label} (${who})`, ours: gzipped(again.html), bar: htmlMax }
}

const assetRows = (app: TestApp): Row[] => {
  const { css, signedInCss, js, files } = app.deps.assets
  const size = (href: string): number => (files.get(href)?.gzip.length ?? Infinity) / kilobyte
  return [
    { what: 'CSS', ours: size(css.href), bar: assetMax },
    { what: 'CSS for whoever is signed in', ours: size(signedInCss.href), bar: assetMax },
    { what: 'JavaScript', ours: size(js), bar: assetMax },
    { what: 'web fonts', ours: (css.text.match(/@font-face/g) ?? []).length, bar: 0 },
  ]
}

/** Shift of the layout (sum of all shifts) and what the first paint had to wait for. */
const settled = async (page: Page, path: string): Promise<Row[]> => {
  await page.goto(path, { waitUntil: 'networkidle' })
  const seen = (await page.evaluate(`new Promise((resolve) => {
    let shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve({
      shift,
      blocking: performance.getEntriesByType('resource').filter((one) => one.renderBlockingStatus === 'blocking').length,
      paintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    }), 300)
  })`)) as { shift: number; blocking: number; paintMs: number }
  const label = shortened(path)
  return [
    { what: `${label}: layout shift`, ours: seen.shift, bar: 0 },
    { what: `${label}: requests before the first paint`, ours: seen.blocking, bar: 0 },
    { what: `${label}: first paint, ms here`, ours: seen.paintMs },
  ]
}

/** A first visit, at 360 px. */
const browserRows = async (app: TestApp, paths: string[]): Promise<Row[]> => {
  let site = app.hono
  const server = await new Promise<{ port: number; close: () => void }>((resolve) => {
    const handler = { fetch: (request: Request) => site.fetch(request), port: 0, hostname: '127.0.0.1' }
    const listening = serve(handler, ({ port }) => resolve({ port, close: () => listening.close() }))
  })
  const baseURL = `http://127.0.0.1:${server.port}`
  site = makeApp({ ...app.deps, config: { ...app.deps.config, baseUrl: baseURL } })
  const browser = await launchChromium()
  const rows: Row[] = []
  for (const path of paths) {
    const page = await browser.newPage({ baseURL, viewport: { width: 360, height: 800 }, locale: 'ja-JP' })
    rows.push(...(await settled(page, path)))
    await page.close()
  }
  await browser.close()
  server.close()
  return rows
}

const { app, close } = await openTestApp()
try {
  const world = await smallWorld(app)
  const rows: Row[] = assetRows(app)
  const seen = new Set<string>()
  for (const page of [...publicPages(app), ...memberPages(app, world)]) {
    const row = await htmlRow(page)
    if (row && !seen.has(row.what)) rows.push(row)
    seen.add(row?.what ?? '')
  }
  const paths = [
    '/',
    '/jobs',
    '/freelancers',
    `/jobs/${world.jobs[0]}`,
    `/freelancers/${world.freelancers[0]?.memberId}`,
  ]
  report(root, 'weight', [...rows, ...(await browserRows(app, paths))])
} finally {
  await close()
}
process.exit()
