// A pool of one connection whose transactions are savepoints: a whole test can be rolled back in 0.3 ms.
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** Sees deferred constraints as a commit would, then goes on. */
const keep = (name: string): string[] => [
  'set constraints all immediate',
  'set constraints all deferred',
  `release savepoint ${name}`,
]

/**
 * Kysely asks for a connection per transaction or per statement and expects it to itself: the requests of
 * one test take turns.
 */
export const savepointPool = (client: pg.Client): PostgresPool => {
  let turn: Promise<void> = Promise.resolve()
  const query = async (text: unknown, values?: unknown): Promise<unknown> => {
    const statement = typeof text === 'string' ? text.trim().toLowerCase() : ''
    if (statement === 'begin' || statement.startsWith('start transaction'))
      return client.query('savepoint test')
    if (statement === 'rollback') return client.query('rollback to savepoint test')
    if (statement === 'commit') {
      try {
        for (const step of keep('test')) await client.query(step)
        return { command: 'COMMIT', rows: [], rowCount: 0 }
      } catch (error) {
        await client.query('rollback to savepoint test')
        throw error
      }
    }
    return alone(client, text as string, values as unknown[])
  }
  return {
    connect: async () => {
      const before = turn
      let done = (): void => {}
      turn = new Promise((resolve) => {
        done = resolve
      })
      await before
      return { query, release: () => done() } as unknown as PostgresPoolClient
    },
    end: async () => {},
  } as PostgresPool
}

let inTransaction = 0
/** Outside a transaction a failed statement must not spoil the test's own transaction. */
const alone = async (client: pg.Client, text: string, values: unknown[]): Promise<unknown> => {
  const name = `one_${++inTransaction}`
  await client.query(`savepoint ${name}`)
  try {
    const result = await client.query(text, values)
    await client.query(`release savepoint ${name}`)
    return result
  } catch (error) {
    await client.query(`rollback to savepoint ${name}`)
    throw error
  }
}
