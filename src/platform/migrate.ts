import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'

/** Any number that no other program takes for its advisory lock on the same server. */
const migrationLock = 7_266_305

export const migrationsDir = (root: string): string => path.join(root, 'db', 'migrations')

/** PostgreSQL accepts connections on its socket a moment before it accepts work. */
const connect = async (url: string): Promise<pg.Client> => {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    // A statement that was running is rejected; the connection's own error, unheard, would end the process.
    client.on('error', () => {})
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => {})
      const startingUp = (error as { code?: string }).code === '57P03'
      if (!startingUp || attempt > 400) throw error
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
}

/** Creates the database if the server lacks it. */
export const ensureDatabase = async (serverUrl: string, name: string): Promise<void> => {
  const client = await connect(serverUrl)
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

/** The migrations of this version, oldest first. */
export const migrationNames = (dir: string): string[] =>
  fs
    .readdirSync(dir)
    .filter((name) => name.endsWith('.sql'))
    .sort()

const createTable =
  'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())'

/** Runs one inside the caller's transaction. */
const apply = async (client: pg.Client, dir: string, name: string): Promise<void> => {
  try {
    await client.query(fs.readFileSync(path.join(dir, name), 'utf8'))
    await client.query('insert into migrations (name) values ($1)', [name])
  } catch (error) {
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}

/** Whether the database holds a site, of whatever version. */
export const isMigrated = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client.query<{ found: boolean }>(
    `select to_regclass('public.migrations') is not null as found`,
  )
  return rows[0]?.found ?? false
}

/** Makes the tables that these migrations make, and no others, in the caller's transaction. Whatever was there is dropped. */
export const applyExactly = async (
  client: pg.Client,
  dir: string,
  names: readonly string[],
): Promise<void> => {
  if (await isMigrated(client)) await client.query('drop schema public cascade; create schema public')
  await client.query(createTable)
  for (const name of names) {
    await apply(client, dir, name)
    // A table cannot be altered by the next one while a check of its rows is still to come.
    await client.query('set constraints all immediate; set constraints all deferred')
  }
}

/**
 * Applies the migrations that the database lacks, oldest first, each in its own transaction and all
 * under one advisory lock, so that two servers starting together do not collide. Forward only.
 */
export const migrate = async (url: string, dir: string): Promise<string[]> => {
  const client = await connect(url)
  const applied: string[] = []
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(createTable)
    const known = new Set(
      (await client.query('select name from migrations')).rows.map((row) => row.name as string),
    )
    for (const name of migrationNames(dir)) {
      if (known.has(name)) continue
      await client.query('begin')
      try {
        await apply(client, dir, name)
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      }
      applied.push(name)
    }
  } finally {
    await client.end()
  }
  return applied
}
