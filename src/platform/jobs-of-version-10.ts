// Jobs that a site enqueued while it ran pg-boss 10. Version 12 refuses such a schema, so it is moved aside, a new one is
// made, and what still has to be done is copied across (decision 039).
import pg from 'pg'

/** Schema versions 21 to 24 are pg-boss 10's; 11 begins at 25. */
const lastOldVersion = 24
const lock = `select pg_advisory_xact_lock(hashtextextended('pgboss-10', 0))`

const inOneTransaction = async (url: string, work: (client: pg.Client) => Promise<void>): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(lock)
    await work(client)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

const exists = async (client: pg.Client, table: string): Promise<boolean> => {
  const { rows } = await client.query<{ found: boolean }>('select to_regclass($1) is not null as found', [
    table,
  ])
  return rows[0]?.found ?? false
}

/** Renames a queue of version 10 to `pgboss_10`; leaves any other database as it is. Comes before pg-boss starts. */
export const setAsideOldQueue = (url: string): Promise<void> =>
  inOneTransaction(url, async (client) => {
    if (!(await exists(client, 'pgboss.version'))) return
    const { rows } = await client.query<{ version: number }>('select version from pgboss.version')
    if ((rows[0]?.version ?? 0) <= lastOldVersion)
      await client.query('alter schema pgboss rename to pgboss_10')
  })

/**
 * Jobs that wait keep their id, time and number of tries. One that was active lost its worker and is tried again, as
 * version 10 would have done after its time was over; one that failed with tries left, too. One that failed for good
 * is kept as failed. What is done or cancelled stays behind, and so do the library's own jobs.
 */
const copyJobs = `
  insert into pgboss.job (id, name, priority, data, state, retry_limit, retry_count, retry_delay, retry_backoff,
    start_after, started_on, singleton_key, singleton_on, expire_seconds, created_on, completed_on, keep_until, output)
  select j.id, j.name, j.priority, j.data,
    (case when j.state in ('created', 'retry') then j.state::text
      when j.state = 'active' or j.retry_count < j.retry_limit then 'retry' else 'failed' end)::pgboss.job_state,
    j.retry_limit, j.retry_count, j.retry_delay, j.retry_backoff, j.start_after, j.started_on, j.singleton_key, j.singleton_on,
    extract(epoch from j.expire_in)::int, j.created_on,
    case when j.state = 'failed' and j.retry_count >= j.retry_limit then j.completed_on end,
    greatest(j.keep_until, now() + interval '14 days'), j.output
  from pgboss_10.job j join pgboss.queue q using (name)
  where j.state in ('created', 'retry', 'active', 'failed')
  on conflict do nothing`

const copySchedules = `
  insert into pgboss.schedule (name, cron, timezone, data, options)
  select s.name, s.cron, coalesce(s.timezone, 'UTC'), s.data, s.options
  from pgboss_10.schedule s join pgboss.queue q using (name) on conflict do nothing`

/**
 * Copies what was set aside into the new queue and removes the old one, in one transaction: a process that ends in
 * between leaves it for the next start. Comes after the queues have been created.
 */
export const carryOverOldJobs = (url: string): Promise<void> =>
  inOneTransaction(url, async (client) => {
    if (!(await exists(client, 'pgboss_10.version'))) return
    await client.query(copyJobs)
    await client.query(copySchedules)
    await client.query('drop schema pgboss_10 cascade')
  })
