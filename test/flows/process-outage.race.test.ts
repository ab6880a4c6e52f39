// The real program, and a database that goes away for real.
import fs from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  answers,
  databasePid,
  newDataDir,
  type SiteProcess,
  startSite,
  stopSite,
  until,
} from '../support/site-process'

const dataDir = newDataDir()
let site: SiteProcess

beforeAll(async () => {
  site = await startSite({ DATA_DIR: dataDir })
})
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

test('the process says that it lives, and that it can work', async () => {
  expect(await (await open('/healthz')).json()).toEqual({ ok: true })
  expect(await (await open('/readyz')).json()).toEqual({ ok: true, reasons: [] })
})

describe('while the database does not answer', () => {
  test('pages, forms and the API say so, each in its own way, and it goes on by itself', async () => {
    const pid = databasePid(dataDir) as number
    // Statements in flight, so that connections at work are cut, too.
    const inFlight = Array.from({ length: 20 }, () => open('/jobs').then((answer) => answer.status))
    process.kill(pid, 'SIGKILL')
    const said = await open('/jobs', { headers: { 'Accept-Language': 'en' } })
    const back = performance.now()
    for (const status of await Promise.all(inFlight)) expect([200, 503]).toContain(status)
    if (said.status === 503) {
      expect(said.headers.get('retry-after')).toBe('5')
      expect(await said.text()).toContain('Not available at the moment')
    }
    await until(() => answers(`${site.base}/jobs`), { boundMs: 5000 })
    expect(performance.now() - back).toBeLessThan(5000)
    expect(site.child.exitCode).toBeNull()
    expect((await signIn()).status).toBe(422)
  })
})
