// A pool of one connection whose transactions are savepoints: a whole test can be rolled back in 0.3 ms.
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { type Statement, viewerRole } from '../../src/platform/viewer-query'
import { prepare } from './prepared'

/** Sees deferred constraints as a commit would, then goes on. */
const commit = 'set constraints all immediate; set constraints all deferred; release savepoint test'

const become = `select set_config('role', $1, true), set_config('app.member_id', $2, true)`

const boundaryIn = (text: string): 'begin' | 'commit' | 'rollback' | null => {
  const statement = text.length < 60 ? text.trim().toLowerCase() : ''
  if (statement === 'begin' || statement.startsWith('start transaction')) return 'begin'
  return statement === 'commit' || statement === 'rollback' ? statement : null
}

/** Runs statements as a connection of its own would, with savepoints for transactions. */
const guarded = (client: pg.Client) => {
  let isGuarded = false
  let isInTransaction = false
  const run = prepare(client)

  /** Outside a transaction a failed statement must not spoil the test's own transaction. */
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    await client.query(isGuarded ? 'release savepoint one; savepoint one' : 'savepoint one')
    isGuarded = true
    try {
      return await work()
    } catch (error) {
      await client.query('rollback to savepoint one')
      throw error
    }
  }

  /** The test's own transaction goes on: the role is taken off again, as the end of a real one does. */
  const queryAs = ({ text, values }: Statement, viewer: string): Promise<unknown> =>
    alone(async () => {
      await run(become, [viewerRole, viewer])
      const result = await run(text, values)
      await client.query('reset role')
      return result
    })

  const end = async (statement: string): Promise<unknown> => {
    isInTransaction = false
    try {
      return await client.query(statement)
    } catch (error) {
      await client.query('rollback to savepoint test')
      throw error
    }
  }

  const query = async (text: string, values?: readonly unknown[]): Promise<unknown> => {
    const boundary = boundaryIn(text)
    if (boundary === 'begin') {
      isInTransaction = true
      return client.query('savepoint test')
    }
    if (boundary) return end(boundary === 'commit' ? commit : 'rollback to savepoint test')
    return isInTransaction ? run(text, values) : alone(() => run(text, values))
  }
  /** A connection given back within a transaction is thrown away by a real pool: what it did is undone. */
  const giveBack = async (): Promise<unknown> => isInTransaction && end('rollback to savepoint test')
  return { query, queryAs, giveBack }
}

/**
 * Kysely asks for a connection per transaction or per statement and expects it to itself: the requests of
 * one test take turns.
 */
export const savepointPool = (client: pg.Client): PostgresPool => {
  let turn: Promise<void> = Promise.resolve()
  const { query, queryAs, giveBack } = guarded(client)
  return {
    connect: async () => {
      const before = turn
      let done = (): void => {}
      turn = new Promise((resolve) => {
        done = resolve
      })
      await before
      return { query, queryAs, release: () => void giveBack().finally(done) } as unknown as PostgresPoolClient
    },
    end: async () => {},
  } as PostgresPool
}
