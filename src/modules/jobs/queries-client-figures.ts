import { type RawBuilder, sql } from 'kysely'

/** What anybody may know of a client's record. */
export interface ClientFigures {
  posted: number
  /** Orders that were agreed. */
  orders: number
  /** Mean over jobs of completed people ÷ ordered people, in thousandths, floored; null while no job has ended (§2.8). */
  orderRatePermille: number | null
}

/**
 * A client's record as one json object. A job counts once people ordered from it have come to an end, or when it was
 * closed without anybody (0). `client` is a column of the caller's query, so no name in here may be one that callers
 * use: a `jobs j` inside would capture `j.client_id` and count everybody's jobs.
 */
export const clientFiguresOf = (client: RawBuilder<string>): RawBuilder<ClientFigures> => sql`(
  select json_build_object(
    'posted', (select count(*) from jobs posted where posted.client_id = ${client} and posted.status <> 'draft'),
    'orders', (select count(*) from orders made where made.client_id = ${client} and made.agreed_at is not null),
    'orderRatePermille', (select floor(avg(rate) * 1000)::int from (
      select case when count(distinct ended.freelancer_id) = 0 then 0
        else count(distinct ended.freelancer_id) filter (where ended.status = 'completed')::numeric / count(distinct ended.freelancer_id) end as rate
      from jobs posted
      left join contracts held on held.job_id = posted.id
      left join orders ended on ended.contract_id = held.id and ended.agreed_at is not null and ended.ended_at is not null
      where posted.client_id = ${client} and posted.status <> 'draft'
      group by posted.id, posted.status
      having count(ended.id) > 0 or posted.status = 'closed') per_job)))`

/** Thousandths as percent: 926 → "92%". Floored, as every share on the site. */
export const ratePercent = (permille: number): string => `${Math.floor(permille / 10)}%`
