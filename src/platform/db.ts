import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import {
  CamelCasePlugin,
  CompiledQuery,
  Kysely,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  sql,
  type Transaction,
} from 'kysely'
import pg from 'pg'
import type { DB } from '../../db/schema.gen'
import { isOutage } from './outage'
import { isOutdatedPlan } from './prepared'
import { queryAs, type Statement } from './viewer-query'

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

const limits =
  '-c lock_timeout=4000 -c statement_timeout=15000 -c idle_in_transaction_session_timeout=20000 -c jit=off -c timezone=UTC'

const poolOf = (url: string, config: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url, types, keepAlive: true, ...config })
  // A connection that the server ends (restart, failover), idle or at work, is replaced: unheard, its error would end
  // our process. A statement that was running on it is rejected besides.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Opens a pool whose waits are bounded (reliability). */
export const makePool = (url: string, max = 12, more = ''): pg.Pool =>
  poolOf(url, { max, options: `${limits}${more}` })

/**
 * A pool for requests: nobody waits for ever on a database that is there but does not answer. A free connection is
 * waited for 5 s; a statement 20 s, after the server's own limit of 15 s has had its chance.
 */
export const makeRequestPool = (url: string): pg.Pool =>
  poolOf(url, { max: 12, options: limits, connectionTimeoutMillis: 5000, query_timeout: 20_000 })

/** The same for a standby: another server can answer instead, so there is less patience with this one. */
export const makeStandbyPool = (url: string): pg.Pool =>
  poolOf(url, { max: 12, options: limits, connectionTimeoutMillis: 1000, query_timeout: 5000 })

/**
 * A statement written out once, with $1, $2 …, for what is run so often that building its text would cost as much as running it
 * (decision 129). A condition of a partial index has to stand in it literally.
 */
export const fixedStatement =
  <Row>(text: string) =>
  async (db: Reader, values: readonly unknown[]): Promise<Row[]> =>
    (await db.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows

/** A connection that can send a statement with the rights of a viewer by itself. */
interface PooledClient extends PostgresPoolClient {
  queryAs?: (statement: Statement, viewer: string) => Promise<unknown>
}

/**
 * For the rest of the transaction a prepared statement is planned for any values, once for each connection, where PostgreSQL would
 * plan it for the given ones five times first. For statements whose best plan does not depend on values, and which a connection
 * seldom runs but many connections run at once (decision 161).
 */
export const planOnce = async (tx: Tx): Promise<void> => {
  await sql`set local plan_cache_mode = force_generic_plan`.execute(tx)
}

/**
 * A connection that failed is not used again: what it was doing may still run on the server, in a transaction that is
 * still open, and the next to get it would commit that with their own.
 */
const withoutBroken = (pool: PostgresPool, viewer?: string): PostgresPool => ({
  connect: async () => {
    const client: PooledClient = await pool.connect()
    let fault: unknown
    let isInTransaction = false
    /** Commands keep the rights of the site: what a viewer may do is theirs to judge. */
    const send = (text: string, values: readonly unknown[]) => {
      if (viewer === undefined) return client.query(text, values)
      if (/^(?:begin|start transaction)/.test(text)) isInTransaction = true
      if (isInTransaction) return client.query(text, values)
      return client.queryAs
        ? client.queryAs({ text, values }, viewer)
        : queryAs(client as unknown as pg.ClientBase, { text, values }, viewer)
    }
    const query = async (text: string, values: readonly unknown[]) => {
      if (fault) throw fault
      try {
        return await send(text, values)
      } catch (error) {
        if (isOutage(error) || isOutdatedPlan(error)) fault = error
        throw error
      }
    }
    const release = client.release.bind(client) as (broken: boolean) => void
    return { query, release: () => release(fault !== undefined) } as unknown as PostgresPoolClient
  },
  end: () => pool.end(),
  options: pool.options,
})

type Readers = (viewer: string) => Db
const readersOf = new WeakMap<Db, Readers>()
const camelCase = new CamelCasePlugin()

export const makeDb = (pool: PostgresPool, onStatement?: (text: string) => void): Db => {
  const over = (viewer?: string): Db =>
    new Kysely<DB>({
      dialect: new PostgresDialect({ pool: withoutBroken(pool, viewer) }),
      plugins: [camelCase],
      ...(onStatement ? { log: (event) => onStatement(event.query.sql) } : {}),
    })
  const db = over()
  readersOf.set(db, over)
  return db
}

/**
 * The same database for reading with the rights of one viewer, '' for a guest: of messages, identity documents and the ledger the
 * database gives only what is theirs, or their work as an operator (decision 165). A transaction has the rights of the site.
 */
export const readingAs = (db: Db, memberId: string): Db => {
  const readers = readersOf.get(db)
  if (!readers) throw new Error('Viewers read through a database of makeDb')
  return readers(memberId)
}

type LastWork = (tx: Tx) => Promise<void>
const lastWorkOf = new WeakMap<Tx, LastWork[]>()

/**
 * Has work done as the last of a transaction: what many commands of one transaction collect is written in one statement.
 * False for a transaction that was not begun here: its caller does the work at once.
 */
export const beforeCommit = (tx: Tx, work: LastWork): boolean => {
  const works = lastWorkOf.get(tx)
  works?.push(work)
  return works !== undefined
}

/** Runs work in one transaction, once. Tests that look for deadlocks call it; everybody else calls `inTransaction`. */
export const inOneTransaction = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().execute((tx) => {
    const mark = { isOpen: true }
    const last: LastWork[] = []
    lastWorkOf.set(tx, last)
    const whole = async () => {
      const answer = await work(tx)
      for (const one of last) await one(tx)
      return answer
    }
    return transactions.run(mark, whole).finally(() => {
      mark.isOpen = false
    })
  })

/** `deadlock_detected` and `serialization_failure`: PostgreSQL has rolled the transaction back so that another could go on. */
const isLostToAnother = (error: unknown): boolean =>
  ['40P01', '40001'].includes((error as { code?: string } | null)?.code ?? '')

const attemptsMax = 3

/**
 * Runs a command in one transaction (READ COMMITTED, decision 003): all of it is kept, or none of it. One that PostgreSQL ended in
 * favour of another is run again, at most twice (decision 183): nothing of it was kept, and nothing left the process (§4.3).
 * Only doors call this; a command takes `tx` and never begins one.
 */
export const inTransaction = async <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inOneTransaction(db, work)
    } catch (error) {
      if (attempt === attemptsMax || !isLostToAnother(error)) throw error
      // Whoever won is given time to end; two that lost to each other do not meet again.
      await pause(attempt * 20 * (1 + Math.random()))
    }
  }
}

const transactions = new AsyncLocalStorage<{ isOpen: boolean }>()

/** Whether what runs now was called, however indirectly, by the work of a transaction that is still open. */
export const isInTransaction = (): boolean => transactions.getStore()?.isOpen === true

/** Runs work that may speak to other machines although a transaction is open: its caller says why that is right. */
export const apartFromTransaction = <T>(work: () => Promise<T>): Promise<T> =>
  transactions.run({ isOpen: false }, work)

/**
 * Throws where a transaction is open. Whatever speaks to other machines asks first (§4.3): their answer may take a minute, in
 * which the rows stay locked, and a rollback does not take back what they have done.
 */
export const refuseInTransaction = (what: string): void => {
  if (isInTransaction()) throw new Error(`${what} was called inside a database transaction`)
}

/** Whether the database answers: throws the outage when it does not. */
export const ping = async (db: Reader): Promise<void> => {
  await sql`select 1`.execute(db)
}
