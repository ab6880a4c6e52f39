// Every row of every table, by COPY: which tables there are is asked of the database, so that no list has to be kept.
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { workQueues } from '../enqueue'

export interface CopiedTable {
  readonly name: string
  /** What COPY takes: generated columns are computed again. */
  readonly columns: readonly string[]
}

const tablesSql = `
  select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  group by c.relname order by c.relname`

export const readTables = async (client: pg.Client): Promise<CopiedTable[]> =>
  (await client.query<CopiedTable>(tablesSql)).rows

const named = (client: pg.Client, names: readonly string[]): string =>
  names.map((name) => client.escapeIdentifier(name)).join(', ')

/** The rows as COPY's text; `count` hears how many they were. */
export async function* copyOut(
  client: pg.Client,
  { name, columns }: CopiedTable,
  count: (rows: number) => void,
): AsyncGenerator<Buffer> {
  // A partitioned table is read by a query: COPY itself takes only the partitions.
  const rows = `select ${named(client, columns)} from ${client.escapeIdentifier(name)}`
  const stream = client.query(copyTo(`copy (${rows}) to stdout`))
  for await (const piece of stream) yield piece as Buffer
  count(stream.rowCount)
}

/** Writes COPY's text into a table; answers how many rows it was. */
export const copyIn = async (
  client: pg.Client,
  { name, columns }: CopiedTable,
  pieces: AsyncIterable<Buffer>,
): Promise<number> => {
  const target = `${client.escapeIdentifier(name)} (${named(client, columns)})`
  const stream = client.query(copyFrom(`copy ${target} from stdin`))
  await pipeline(pieces, stream)
  return stream.rowCount
}

/** What has still to be done. Every job bears being done twice, so one that was at work is simply a job again (decision 004). */
const jobColumns = [
  'id',
  'name',
  'priority',
  'data',
  'retry_limit',
  'retry_count',
  'retry_delay',
  'retry_backoff',
  'start_after',
  'expire_seconds',
  'created_on',
  'keep_until',
]

/** Jobs that wait, without what the library keeps about them: another version of it can take them. */
export async function* copyJobsOut(client: pg.Client, count: (rows: number) => void): AsyncGenerator<Buffer> {
  const queues = workQueues.map((queue) => client.escapeLiteral(queue)).join(', ')
  const rows = `select ${named(client, jobColumns)} from pgboss.job where state < 'completed' and name in (${queues})`
  const stream = client.query(copyTo(`copy (${rows}) to stdout`))
  for await (const piece of stream) yield piece as Buffer
  count(stream.rowCount)
}

/** The jobs of a backup instead of those that are there; none of them is too old to be done. */
export const copyJobsIn = async (client: pg.Client, pieces: AsyncIterable<Buffer>): Promise<number> => {
  await client.query('delete from pgboss.job')
  const stream = client.query(copyFrom(`copy pgboss.job (${named(client, jobColumns)}) from stdin`))
  await pipeline(pieces, stream)
  await client.query(`update pgboss.job set keep_until = greatest(keep_until, now() + interval '14 days')`)
  return stream.rowCount
}

export interface SequenceValue {
  readonly name: string
  readonly last: string
}

/** Sequences that have given out a number. They are read after the rows, so none is behind them. */
export const readSequences = async (client: pg.Client): Promise<SequenceValue[]> =>
  (
    await client.query<SequenceValue>(
      `select sequencename as name, last_value::text as last from pg_sequences
      where schemaname = 'public' and last_value is not null order by 1`,
    )
  ).rows

export const writeSequences = async (client: pg.Client, values: readonly SequenceValue[]): Promise<void> => {
  for (const { name, last } of values)
    await client.query('select setval($1::regclass, $2::bigint)', [client.escapeIdentifier(name), last])
}

interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

const foreignKeysSql = `
  select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as definition
  from pg_constraint
  where connamespace = 'public'::regnamespace and contype = 'f' and conparentid = 0
  order by 1, 2`

/**
 * Empties the tables and fills them by `work`, without triggers and foreign keys: the rows were right where they come from,
 * and come in no order. The keys are made again afterwards, which checks every row. An owner of the tables may do all this.
 */
export const whileUnguarded = async (
  client: pg.Client,
  tables: readonly CopiedTable[],
  work: () => Promise<void>,
): Promise<void> => {
  const { rows: keys } = await client.query<ForeignKey>(foreignKeysSql)
  const change = async (table: string, what: string): Promise<void> => {
    await client.query(`alter table ${table} ${what}`)
  }
  for (const { table, name } of keys) await change(table, `drop constraint ${client.escapeIdentifier(name)}`)
  for (const { name } of tables) await change(client.escapeIdentifier(name), 'disable trigger user')
  await client.query(
    `truncate ${named(
      client,
      tables.map(({ name }) => name),
    )}`,
  )
  await work()
  for (const { table, name, definition } of keys)
    await change(table, `add constraint ${client.escapeIdentifier(name)} ${definition}`)
  for (const { name } of tables) await change(client.escapeIdentifier(name), 'enable trigger user')
}
