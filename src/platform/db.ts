import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from '../../db/schema.gen'

/** A connection for reading, or for opening a transaction at a door. */
export type Db = Kysely<DB>
/** An open transaction: what every command takes first. Opening another inside it throws. */
export type Tx = Transaction<DB>
/** Queries read through either. */
export type Reader = Db | Tx

const int8 = 20
const date = 1082
const parsers = new Map<number, (text: string) => unknown>([
  [int8, (text) => BigInt(text)],
  [date, (text) => text],
])
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig

/** Opens a pool. Names of prepared statements are left to Kysely's text; waits are bounded (reliability). */
export const makePool = (url: string, max = 12, more = ''): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    options: `-c lock_timeout=4000 -c statement_timeout=15000 -c idle_in_transaction_session_timeout=20000 -c jit=off -c timezone=UTC${more}`,
  })
  // An idle connection that the server ends (restart, failover) is only replaced: unheard, it would end our process.
  pool.on('error', () => {})
  return pool
}

export const makeDb = (pool: PostgresPool, onStatement?: (text: string) => void): Db =>
  new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin()],
    ...(onStatement ? { log: (event) => onStatement(event.query.sql) } : {}),
  })

/**
 * Runs a command in one transaction (READ COMMITTED, decision 003): all of it is kept, or none of it.
 * Only doors call this; a command takes `tx` and never begins one.
 */
export const inTransaction = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().execute(work)
