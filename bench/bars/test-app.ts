// A whole Tanomi to be measured, outside of the tests: the real app over a database that lives for the run.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { syncCatalogue } from '../../src/modules/categories'
import { inTransaction, makeDb, makePool } from '../../src/platform/db'
import { prepareJobs } from '../../src/platform/jobs'
import { ensureDatabase, migrate, migrationsDir } from '../../src/platform/migrate'
import { startEmbedded } from '../../src/platform/postgres'
import { prepareRoles } from '../../src/platform/roles'
import { makeTestApp, type TestApp } from '../../test/support/test-app'

export const root = path.resolve(import.meta.dirname, '../..')

export interface MeasuredApp {
  app: TestApp
  /** Of its database, for more connections. */
  url: string
  close: () => Promise<void>
}

export const openTestApp = async (): Promise<MeasuredApp> => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-bench-'))
  fs.chmodSync(dir, 0o755)
  const server = await startEmbedded({ dir, durable: false, connections: 100 })
  const url = server.url('bench')
  await ensureDatabase(server.url('postgres'), 'bench')
  await migrate(url, migrationsDir(root))
  await prepareJobs(url)
  await prepareRoles(url)
  const pool = makePool(url)
  // An idle connection that ends with the server is no news.
  pool.on('error', () => {})
  const statements: string[] = []
  const db = makeDb(pool, (text) => statements.push(text))
  await inTransaction(db, syncCatalogue)
  const close = async (): Promise<void> => {
    await pool.end()
    await server.stop()
    fs.rmSync(dir, { recursive: true, force: true })
  }
  return { app: makeTestApp(db, statements), url, close }
}
