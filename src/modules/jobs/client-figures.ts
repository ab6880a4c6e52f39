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
 * closed without anybody (0).
 */
export const clientFiguresOf = (client: RawBuilder<string>): RawBuilder<ClientFigures> => sql`(
  select json_build_object(
    'posted', (select count(*) from jobs j where j.client_id = ${client} and j.status <> 'draft'),
    'orders', (select count(*) from orders o where o.client_id = ${client} and o.agreed_at is not null),
    'orderRatePermille', (select floor(avg(rate) * 1000)::int from (
      select case when count(distinct o.freelancer_id) = 0 then 0
        else count(distinct o.freelancer_id) filter (where o.status = 'completed')::numeric / count(distinct o.freelancer_id) end as rate
      from jobs j
      left join contracts c on c.job_id = j.id
      left join orders o on o.contract_id = c.id and o.agreed_at is not null and o.ended_at is not null
      where j.client_id = ${client} and j.status <> 'draft'
      group by j.id, j.status
      having count(o.id) > 0 or j.status = 'closed') per_job)))`

/** Thousandths as percent: 926 → "92%". Floored, as every share on the site. */
export const ratePercent = (permille: number): string => `${Math.floor(permille / 10)}%`
