// A whole Tanomi for one test: the real app over a real database, a clock that moves only when told,
// and people who click.
import os from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import type { Hono } from 'hono'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest'
import { makeApp, makeServices, memberDeps } from '../../src/app'
import { travellingClock } from '../../src/platform/clock'
import { readConfig } from '../../src/platform/config'
import { type Db, makeDb, makePool } from '../../src/platform/db'
import { memoryStore } from '../../src/platform/file-store'
import { readAssets } from '../../src/platform/http/assets'
import type { Deps, Env } from '../../src/platform/http/types'
import { drainJobs, runSweeps } from '../../src/platform/jobs'
import { silentHub } from '../../src/platform/live'
import { makeLog } from '../../src/platform/log'
import { makeSigningKeys } from '../../src/platform/signing'
import { savepointPool } from './pool'

export const root = path.resolve(import.meta.dirname, '../..')

/** A Monday morning in Japan. */
export const worldBegins = new Date('2026-11-23T10:00:00+09:00')

export interface TestApp {
  hono: Hono<Env>
  db: Db
  deps: Deps
  clock: ReturnType<typeof travellingClock>
  /** SQL statements run since it was last emptied. */
  statements: string[]
  /** Does all jobs that wait. */
  drain: () => Promise<number>
  /** Lets time alone do its work: deadlines, windows, then the jobs they made. */
  sweep: () => Promise<void>
}

const buildOnce = (() => {
  let built = false
  return () => {
    if (built) return
    const outdir = path.join(root, 'dist', 'assets')
    const common = { bundle: true, absWorkingDir: root, outdir, minify: true, logLevel: 'error' as const }
    buildSync({ ...common, entryPoints: ['src/ui/site.css', 'src/ui/signed-in.css'] })
    buildSync({ ...common, entryPoints: { site: 'src/islands/site.ts' }, format: 'esm' })
    buildSync({ ...common, entryPoints: ['src/islands/on-demand/*.ts'], format: 'esm' })
    built = true
  }
})()

const urlOf = (database: string): string => inject('serverUrl').replace('TEMPLATE_NAME', database)

/** A database of its own for this test file, cloned from the migrated template. */
export const cloneDatabase = async (): Promise<{ url: string; drop: () => Promise<void> }> => {
  const template = inject('template')
  const name = `${template}_${Math.random().toString(36).slice(2, 10)}`
  const admin = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] ?? urlOf('postgres') })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  await admin(`create database ${name} template ${template}`)
  return { url: urlOf(name), drop: () => admin(`drop database ${name} with (force)`) }
}

const keys = {
  secret: 'a secret for tests, and for nothing else',
  documents: Buffer.alloc(32, 7),
  signing: makeSigningKeys(),
}

/** What time and waiting jobs do, by the clock of these deps. */
export const workOf = (deps: Deps): Pick<TestApp, 'drain' | 'sweep'> => {
  const { db, clock } = deps
  const drain = (): Promise<number> => drainJobs({ db, at: clock.now(), services: deps })
  const sweep = async (): Promise<void> => {
    await runSweeps({ db, at: clock.now(), services: deps })
    await drain()
  }
  return { drain, sweep }
}

/** An app over an open database connection or pool; `more` replaces what the process would hand it. */
export const makeTestApp = (db: Db, statements: string[] = [], more: Partial<Deps> = {}): TestApp => {
  buildOnce()
  const config = {
    ...readConfig({
      BASE_URL: 'http://tanomi.test',
      DATA_DIR: path.join(os.tmpdir(), `tanomi-test-${process.pid}`),
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    }),
    // Nobody can reach a test from outside.
    outbox: true,
  }
  const clock = travellingClock(worldBegins)
  const deps: Deps = {
    config,
    db,
    clock,
    keys,
    log: makeLog(config),
    ...makeServices({ config, keys, files: memoryStore() }),
    live: silentHub,
    assets: readAssets(path.join(root, 'dist', 'assets')),
    ...memberDeps({ db }),
    ...more,
  }
  return { hono: makeApp(deps), db, deps, clock, statements, ...workOf(deps) }
}

/**
 * The object that `current` answers, whenever a field of it is asked for: so that a file's tests can name it before
 * their set-up has made it.
 */
export const lazily = <T extends object>(current: () => T): T =>
  new Proxy({} as T, {
    get: (_, key) => Reflect.get(current(), key),
    has: (_, key) => Reflect.has(current(), key),
    ownKeys: () => Reflect.ownKeys(current()),
    getOwnPropertyDescriptor: (_, key) => ({
      ...Reflect.getOwnPropertyDescriptor(current(), key),
      configurable: true,
    }),
  })

/** A test that takes walls of the database down, or tries them, has the owner's rights; any other those of the server. */
interface Rights {
  as?: 'owner' | 'server'
}

/** Statements have as long as tests have: a world without statistics on a busy machine is no fault. */
const connectedAs = ({ as = 'server' }: Rights): string =>
  `${as === 'server' ? inject('asApp') : ''} -c statement_timeout=60000`

/** For flow tests: each test runs in one transaction that is rolled back. */
export const useTestApp = (rights: Rights = {}): TestApp => {
  let database: Awaited<ReturnType<typeof cloneDatabase>>
  let client: pg.Client
  let app: TestApp
  beforeAll(async () => {
    database = await cloneDatabase()
    const source = makePool(database.url, 1, connectedAs(rights))
    client = new pg.Client({ ...source.options, connectionString: database.url } as pg.ClientConfig)
    await source.end()
    await client.connect()
  })
  beforeEach(async () => {
    await client.query('begin')
    const statements: string[] = []
    app = makeTestApp(
      makeDb(savepointPool(client), (text) => statements.push(text)),
      statements,
    )
  })
  afterEach(() => client.query('rollback'))
  afterAll(async () => {
    await client.end()
    await database.drop()
  })
  return lazily(() => app)
}

/** For race, simulation and browser tests: real commits by many connections at once. */
export const useCommittedTestApp = (rights: Rights = {}): TestApp & { readonly url: string } => {
  let database: Awaited<ReturnType<typeof cloneDatabase>>
  let pool: pg.Pool
  let app: TestApp
  beforeAll(async () => {
    database = await cloneDatabase()
    pool = makePool(database.url, 16, connectedAs(rights))
    const statements: string[] = []
    app = makeTestApp(
      makeDb(pool, (text) => statements.push(text)),
      statements,
    )
  })
  afterAll(async () => {
    await pool.end()
    await database.drop()
  })
  return lazily(() => ({ ...app, url: database.url }))
}
