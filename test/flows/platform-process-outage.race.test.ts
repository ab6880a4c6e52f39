// The real program, and a database that goes away for real.
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  answers,
  databasePid,
  newDataDir,
  patience,
  type SiteProcess,
  startSite,
  stopSite,
  until,
} from '../support/site-process'

const dataDir = newDataDir()
let site: SiteProcess

beforeAll(async () => {
  site = await startSite({ DATA_DIR: dataDir })
}, patience.timeout)
afterAll(async () => {
  await stopSite(site)
  fs.rmSync(dataDir, { recursive: true, force: true })
})

const open = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(site.base + path, { redirect: 'manual', ...init })
const signIn = (): Promise<Response> =>
  open('/sign-in', {
    method: 'POST',
    headers: { Origin: site.base, 'Accept-Language': 'en' },
    body: new URLSearchParams({ email: 'nobody@example.jp', password: 'a long password' }),
  })

test('the process says that it lives, and that it can work', patience, async () => {
  expect(await (await open('/healthz')).json()).toEqual({ ok: true })
  expect(await (await open('/readyz')).json()).toEqual({ ok: true, reasons: [] })
})

/** Statements in flight, so that connections at work are cut, too. */
const someRequests = (): Promise<number[]> =>
  Promise.all(Array.from({ length: 20 }, () => open('/jobs').then(({ status }) => status)))

test(
  'a database that is killed is started again: requests meanwhile are answered 503, none is cut',
  patience,
  async () => {
    for (let round = 0; round < 2; round++) {
      const inFlight = someRequests()
      process.kill(databasePid(dataDir) as number, 'SIGKILL')
      for (const status of await inFlight) expect([200, 503]).toContain(status)
      await until(() => answers(`${site.base}/jobs`), { what: 'the site' })
    }
    expect(site.child.exitCode).toBeNull()
    expect((await signIn()).status).toBe(422)
  },
)

test(
  'while it cannot start, pages, forms and the API say so, each in its own way; then the process ends with 1',
  patience,
  async () => {
    // PostgreSQL does not start without this file.
    const control = path.join(dataDir, 'postgres', 'global', 'pg_control')
    fs.renameSync(control, `${control}.aside`)
    process.kill(databasePid(dataDir) as number, 'SIGKILL')
    await until(() => answers(`${site.base}/jobs`, 503), { what: 'an outage' })
    const page = await open('/jobs', { headers: { 'Accept-Language': 'en' } })
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await page.text()).toContain('Not available at the moment')
    expect(await (await open('/jobs')).text()).toContain('ただいま一時的に利用できません')
    const form = await signIn()
    expect(form.status).toBe(503)
    expect(await form.text()).toContain('not certain whether what you sent was saved')
    const readiness = await open('/readyz')
    expect(readiness.status).toBe(503)
    expect(await readiness.json()).toEqual({ ok: false, reasons: [expect.stringMatching(/^database: /)] })
    expect((await open('/healthz')).status).toBe(200)
    expect(await site.ended).toBe(1)
  },
)
