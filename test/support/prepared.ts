// Statements are planned once per connection: a test that runs the same few statements a thousand times spends its time
// on planning them. What they do is the same.
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

const names = new Map<string, string>()
const nameOf = (text: string): string => {
  const name = names.get(text) ?? `s${names.size}`
  names.set(text, name)
  return name
}

type Run = (text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>

/** Runs statements with parameters as prepared ones. */
export const prepare =
  (client: Pick<pg.Client, 'query'>): Run =>
  (text, values = []) =>
    client.query(values.length > 0 ? { name: nameOf(text), text, values: [...values] } : { text, values: [] })

export const preparedPool = (pool: pg.Pool): PostgresPool => ({
  connect: async () => {
    const client = await pool.connect()
    return { query: prepare(client), release: () => client.release() } as unknown as PostgresPoolClient
  },
  end: () => pool.end(),
  options: pool.options,
})
