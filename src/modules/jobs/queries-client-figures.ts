import { type RawBuilder, sql } from 'kysely'
import { type ClientStandingTier, orderRateOf } from '../profiles'

/** What anybody may know of a client's record. */
export interface ClientFigures {
  posted: number
  /** Orders that were agreed. */
  orders: number
  /** Mean over the jobs of six months of completed people ÷ ordered people, in thousandths, floored; null while none counts (§2.8). */
  orderRatePermille: number | null
  /** What ranks awarded (§2.8). */
  standing: ClientStandingTier
}

/**
 * A client's record at `at` as one json object. `client` is a column of the caller's query, so no name in here may be one
 * that callers use: a `jobs j` inside would capture `j.client_id` and count everybody's jobs.
 */
export const clientFiguresOf = (client: RawBuilder<string>, at: Date): RawBuilder<ClientFigures> => sql`(
  select json_build_object(
    'posted', (select count(*) from jobs posted where posted.client_id = ${client} and posted.status <> 'draft'),
    'orders', (select count(*) from orders made where made.client_id = ${client} and made.agreed_at is not null),
    'orderRatePermille', case when rate.d > 0 then div(1000 * rate.n, rate.d)::int end,
    'standing', coalesce((select held.tier from rank_clients held where held.member_id = ${client}), 'none'))
  from ${orderRateOf({ client, at })} rate)`

/** Thousandths as percent: 926 → "92%". Floored, as every share on the site. */
export const ratePercent = (permille: number): string => `${Math.floor(permille / 10)}%`
