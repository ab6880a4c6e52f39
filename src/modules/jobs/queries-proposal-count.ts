import { type RawBuilder, sql } from 'kysely'

/**
 * How many active proposals a job has: sent and neither withdrawn nor declined, those that became orders included. The one
 * definition for cards, lists, the job's page, search and the console. `job` is a column of the caller's query.
 */
export const activeProposalsOf = (job: RawBuilder<string>): RawBuilder<number> =>
  sql`(select count(*)::int from proposals active where active.job_id = ${job} and active.status in ('sent', 'ordered'))`
