// People who use a real server over HTTP: the same helpers as in other tests, with the server's own keys.
import { readKeys } from '../../src/platform/crypto'
import { makeDb, makePool } from '../../src/platform/db'
import { embeddedUrl } from '../../src/platform/postgres'
import type { SiteProcess } from './site-process'
import { makeTestApp, type TestApp } from './test-app'

/** The base of the address is read for each request: a site that is started again may have another port. */
const overHttp = (base: () => string): TestApp['hono'] => {
  const request = (url: string, init: RequestInit = {}): Promise<Response> => {
    const { pathname, search } = new URL(url)
    return fetch(base() + pathname + search, { redirect: 'manual', ...init })
  }
  return { request } as unknown as TestApp['hono']
}

interface SitePlace {
  readonly dataDir: string
  /** Its database. */
  readonly url: string
  /** Where it answers. */
  readonly base: () => string
}

/** A test app that is a running site and whose database is the site's. `close` lets go of the database. */
export const appAt = ({ dataDir, url, base }: SitePlace): { app: TestApp; close: () => Promise<void> } => {
  const pool = makePool(url, 4)
  const app = makeTestApp(makeDb(pool))
  const config = { ...app.deps.config, baseUrl: base(), dataDir }
  const clock = { ...app.clock, now: () => new Date() }
  const deps = { ...app.deps, config, clock, keys: readKeys(dataDir) }
  return { app: { ...app, deps, clock, hono: overHttp(base) }, close: () => pool.end() }
}

/** The same for a site with an embedded database. */
export const appOfSite = (dataDir: string, site: () => SiteProcess): ReturnType<typeof appAt> =>
  appAt({ dataDir, url: embeddedUrl(dataDir, 'tanomi'), base: () => site().base })
