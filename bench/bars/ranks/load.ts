import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { subCategories, syncCatalogue } from '../../../src/modules/categories'
import { pledge } from '../../../src/modules/verification'
import { type Db, inTransaction, makeDb, makePool } from '../../../src/platform/db'
import { ensureDatabase, migrate, migrationsDir } from '../../../src/platform/migrate'
import { type EmbeddedPostgres, startEmbedded } from '../../../src/platform/postgres'
import { chance, fillings, type Size } from './world'

const root = path.resolve(import.meta.dirname, '../../..')

export interface Market {
  readonly pool: pg.Pool
  readonly db: Db
  /** Where both sides keep their files. */
  readonly dir: string
  readonly loadedMs: number
  /** Whoever changes facts takes them back; a market left changed is made anew. */
  readonly whileChanged: <T>(work: () => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/** Indexes that no constraint needs: built once at the end they cost a third. */
const indexesOf = async (
  client: pg.PoolClient,
  table: string,
): Promise<{ name: string; definition: string }[]> => {
  const { rows } = await client.query(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
      where i.indrelid = $1::regclass and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [table],
  )
  return rows
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** A table created or emptied in the transaction that fills it writes no log at this level; that halves the loading. */
const withoutLog = async (server: EmbeddedPostgres): Promise<void> => {
  // Asking for what is there only waits until the server works.
  await ensureDatabase(server.url('postgres'), 'postgres')
  const pool = makePool(server.url('postgres'), 1)
  await pool.query(`alter system set wal_level = 'minimal'`)
  await pool.query('alter system set max_wal_senders = 0')
  await pool.end()
  await server.stop()
}

const fill = async (pool: pg.Pool, size: Size): Promise<void> => {
  const subs = subCategories().map(({ slug }) => slug)
  const client = await pool.connect()
  try {
    await client.query(`set session_replication_role = replica`)
    await client.query(`set maintenance_work_mem = '768MB'`)
    await client.query(chance)
    const all = fillings(size, { subs, pledge: pledge.version })
    // One transaction: what is emptied and filled in the same writes no log.
    await client.query('begin')
    await client.query(`truncate ${[...new Set(all.map(({ table }) => table))].join(', ')} cascade`)
    for (const { table, statement } of all) {
      const since = performance.now()
      const indexes = await indexesOf(client, table)
      for (const { name } of indexes) await client.query(`drop index ${name}`)
      const { rowCount } = await client.query(statement)
      for (const { definition } of indexes) await client.query(definition)
      console.log(`  ${table}: ${(rowCount ?? 0).toLocaleString('en')} rows, ${seconds(since)}`)
    }
    await client.query('commit')
  } finally {
    // Not used again: here no trigger runs.
    client.release(true)
  }
  await pool.query('vacuum analyze')
}

/** What a server for a million people is given; DuckDB may take 6 GB. */
const sharedMb = 4096

const open = async (dir: string): Promise<{ server: EmbeddedPostgres; pool: pg.Pool }> => {
  const server = await startEmbedded({ dir, durable: false, sharedMb })
  await ensureDatabase(server.url('postgres'), 'bench')
  const pool = makePool(server.url('bench'), 3, ' -c statement_timeout=0')
  return { server, pool }
}

/** What the tables are made by: a market of other migrations is made anew. */
const schemaMark = (): string => {
  const dir = migrationsDir(root)
  const mark = createHash('sha256')
  for (const name of fs.readdirSync(dir).sort())
    mark.update(name).update(fs.readFileSync(path.join(dir, name)))
  return mark.digest('hex')
}

const isMade = (done: string): boolean =>
  fs.existsSync(done) && fs.readFileSync(done, 'utf8') === schemaMark()

/** The market of this size in a database of its own under the temporary folder; made on first use, found again later. */
export const openMarket = async (size: Size): Promise<Market> => {
  const name = `tanomi-ranks-${size.people}-${size.orders}-${size.messages}`
  const dir = path.join(os.tmpdir(), name)
  const done = path.join(dir, 'LOADED')
  const since = performance.now()
  fs.mkdirSync(dir, { recursive: true, mode: 0o755 })
  const isFound = isMade(done)
  if (!isFound) {
    fs.rmSync(dir, { recursive: true, force: true })
    fs.mkdirSync(dir, { recursive: true, mode: 0o755 })
    await withoutLog(await startEmbedded({ dir, durable: false }))
  }
  const { server, pool } = await open(dir)
  const db = makeDb(pool)
  const close = async (): Promise<void> => {
    await pool.end()
    await server.stop()
  }
  try {
    if (!isFound) {
      await migrate(server.url('bench'), migrationsDir(root))
      await inTransaction(db, syncCatalogue)
      await fill(pool, size)
      fs.writeFileSync(done, schemaMark())
    }
  } catch (error) {
    await close()
    throw error
  }
  const whileChanged: Market['whileChanged'] = async (work) => {
    fs.rmSync(done)
    const answer = await work()
    fs.writeFileSync(done, schemaMark())
    return answer
  }
  return { pool, db, dir, loadedMs: performance.now() - since, whileChanged, close }
}
