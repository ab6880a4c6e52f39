// A pool that plans each statement once: a test that runs the same few statements a thousand times spends its time on
// planning them anew. What they do is the same.
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

const names = new Map<string, string>()
const nameOf = (text: string): string => {
  const name = names.get(text) ?? `s${names.size}`
  names.set(text, name)
  return name
}

export const preparedPool = (pool: pg.Pool): PostgresPool => ({
  connect: async () => {
    const client = await pool.connect()
    const query = (text: string, values: readonly unknown[] = []) =>
      client.query(
        values.length > 0 ? { name: nameOf(text), text, values: [...values] } : { text, values: [] },
      )
    return { query, release: () => client.release() } as unknown as PostgresPoolClient
  },
  end: () => pool.end(),
  options: pool.options,
})
