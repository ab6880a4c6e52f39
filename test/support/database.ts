// One server for all tests of a run; each worker clones its own database from a migrated template (43 ms).
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { syncCatalogue } from '../../src/modules/categories'
import { inTransaction, makeDb, makePool } from '../../src/platform/db'
import { prepareJobs } from '../../src/platform/jobs'
import { migrate, migrationsDir } from '../../src/platform/migrate'
import { startEmbedded } from '../../src/platform/postgres'
import { appRole, prepareRoles } from '../../src/platform/roles'

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string
    template: string
    /** What a connection is opened with to have the rights of the server's role and no more. */
    asApp: string
  }
}

const root = path.resolve(import.meta.dirname, '../..')

const startServer = async (): Promise<{ urlOf: (database: string) => string; stop: () => Promise<void> }> => {
  const given = process.env['DATABASE_URL']
  if (given) {
    const urlOf = (database: string): string => {
      const url = new URL(given)
      url.pathname = `/${database}`
      return url.toString()
    }
    return { urlOf, stop: async () => {} }
  }
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-test-'))
  fs.chmodSync(dir, 0o755)
  const server = await startEmbedded({ dir, durable: false })
  return {
    urlOf: server.url,
    stop: async () => {
      await server.stop()
      fs.rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** What the process writes before it serves. */
const furnish = async (url: string): Promise<void> => {
  const pool = makePool(url, 1)
  await inTransaction(makeDb(pool), syncCatalogue)
  await pool.end()
}

const administer = async (url: string, statement: string): Promise<void> => {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.query(statement)
      return
    } catch (error) {
      if ((error as { code?: string }).code !== '57P03' || attempt > 200) throw error
      await new Promise((resolve) => setTimeout(resolve, 25))
    } finally {
      await client.end().catch(() => {})
    }
  }
}

export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await startServer()
  const template = `tanomi_test_${process.pid}_${Date.now().toString(36)}`
  const admin = process.env['DATABASE_URL'] ?? server.urlOf('postgres')
  await administer(admin, `create database ${template}`)
  await migrate(server.urlOf(template), migrationsDir(root))
  await prepareJobs(server.urlOf(template))
  const { hasApp } = await prepareRoles(server.urlOf(template))
  await furnish(server.urlOf(template))
  project.provide('serverUrl', server.urlOf('TEMPLATE_NAME'))
  project.provide('template', template)
  project.provide('asApp', hasApp ? ` -c role=${appRole}` : '')
  return async () => {
    if (process.env['DATABASE_URL'])
      await administer(admin, `drop database if exists ${template} with (force)`)
    await server.stop()
  }
}
