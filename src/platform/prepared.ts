// Statements that come again and again are planned once per connection (decision 133).
import { type PostgresPool, type PostgresPoolClient, sql } from 'kysely'
import type pg from 'pg'
import { queryAs, type Statement } from './viewer-query'

/** A text is given a name when it has come so often: lists of every length in `in (…)` stay without. */
const timesMin = 10
/** A shorter text is planned in less time than it takes to send it. */
const lengthMin = 200
/** Each name costs every connection the memory of a plan, 120 KB on average. */
const namesMax = 120
const remembered = 2000

const mark = '/* planned each time */'
/**
 * Put into a statement whose best plan depends on its values, as in a search for a word that may be common or rare: it is
 * never prepared, since a plan for any value would be used for all.
 */
export const plannedEachTime = sql.raw(mark)

/** Names for statements worth preparing, the same in all connections of a pool. Undefined: to be sent as text. */
export const makeStatementNames = (): ((text: string) => string | undefined) => {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  return (text) => {
    const known = names.get(text)
    if (known || names.size >= namesMax || text.length < lengthMin || text.includes(mark)) return known
    const times = (counts.get(text) ?? 0) + 1
    if (times < timesMin) {
      if (counts.size >= remembered) counts.clear()
      counts.set(text, times)
      return undefined
    }
    counts.delete(text)
    const name = `t${names.size}`
    names.set(text, name)
    return name
  }
}

/**
 * A pool whose connections prepare what comes often. What has no values (`begin`, `commit`) is not worth it. `onWait` hears how
 * many seconds each connection was waited for.
 */
export const withPrepared = (pool: pg.Pool, onWait?: (seconds: number) => void): PostgresPool => {
  const nameOf = makeStatementNames()
  return {
    connect: async () => {
      const begun = performance.now()
      const client = await pool.connect()
      onWait?.((performance.now() - begun) / 1000)
      const named = ({ text, values }: Statement): Statement => {
        const name = values.length > 0 ? nameOf(text) : undefined
        return name ? { name, text, values } : { text, values }
      }
      const query = (text: string, values: unknown[]) => client.query({ ...named({ text, values }), values })
      const release = (isBroken?: boolean): void => client.release(isBroken)
      return {
        query,
        queryAs: (statement: Statement, viewer: string) => queryAs(client, named(statement), viewer),
        release,
      } as unknown as PostgresPoolClient
    },
    end: () => pool.end(),
    options: pool.options,
  }
}

/** A table was changed under a prepared statement: PostgreSQL refuses its old plan. The connection is replaced. */
export const isOutdatedPlan = (error: unknown): boolean => (error as { code?: string }).code === '0A000'
