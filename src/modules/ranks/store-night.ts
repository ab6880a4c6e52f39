// The cuts of a night (§2.2), and whom they concern. Everybody's rewards are added up once, into a table of the transaction.

import { sql } from 'kysely'
import type { TopShare } from '../../engine/policy/policy-parts'
import type { CivilDate } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import { earnedIn, placedCuts } from './queries-cuts'

/** Whether this transaction runs the night; false, at once, while another does, and once it is done. */
export const claimNight = async (tx: Tx, night: { night: CivilDate; at: Date }): Promise<boolean> => {
  const { rows } = await sql<{ isFree: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('ranks.night', 0)) as is_free`.execute(tx)
  if (!rows[0]?.isFree) return false
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('rankNights')
    .values(night)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

interface EarningsQuery {
  readonly from: Date
  readonly at: Date
  readonly shares: readonly TopShare[]
}

/** The cuts of these shares at `at`, by what everybody earned in (from, at]. */
export const insertCuts = async (tx: Tx, { shares, ...of }: EarningsQuery): Promise<void> => {
  await storeCuts(tx, { shares, at: of.at, earned: earnedIn(of) })
}

const storeCuts = async (
  tx: Tx,
  of: { shares: readonly TopShare[]; at: Date; earned: ReturnType<typeof earnedIn> },
): Promise<void> => {
  await sql`
    insert into category_cuts (category_slug, computed_at, share_n, share_d, earners, cut_yen)
    select category, ${of.at}, share_n, share_d, earners, yen from (${placedCuts(of.earned, of.shares)}) k
    on conflict do nothing`.execute(tx)
}

const earnedTable = sql.table('rank_earned')

/** As `insertCuts`; what everybody earned stays at hand until `dropEarned`. */
export const insertNightCuts = async (tx: Tx, { shares, ...of }: EarningsQuery): Promise<void> => {
  await sql`create temporary table ${earnedTable} as select * from ${earnedIn(of)} e`.execute(tx)
  await storeCuts(tx, { shares, at: of.at, earned: sql`${earnedTable}` })
}

/**
 * Lets be judged whom a moved cut lets in or leaves out although they did nothing: whoever earned what lies between the cut of
 * `at` and the one before it; where there was none, nobody was in.
 */
export const makeDueBetweenCuts = async (
  tx: Tx,
  { share, at }: { share: TopShare; at: Date },
): Promise<void> => {
  await sql`
    insert into members_rank_due as d (member_id, due_at)
    with cuts as (
      select k.category_slug, k.cut_yen, (select b.cut_yen from category_cuts b
        where b.category_slug = k.category_slug and b.share_n = k.share_n and b.share_d = k.share_d and b.computed_at < k.computed_at
        order by b.computed_at desc limit 1) as before_yen
      from category_cuts k where k.computed_at = ${at} and k.share_n = ${share.n} and k.share_d = ${share.d})
    select distinct e.freelancer_id, ${at}::timestamptz
    from cuts k join ${earnedTable} e on e.category = k.category_slug and e.yen >= least(k.cut_yen, k.before_yen)
      and (k.before_yen is null or e.yen < greatest(k.cut_yen, k.before_yen))
    where exists (select from profile_facts f where f.member_id = e.freelancer_id)
    order by 1
    on conflict (member_id) do update set due_at = excluded.due_at where d.due_at > excluded.due_at`.execute(
    tx,
  )
}

export const dropEarned = async (tx: Tx): Promise<void> => {
  await sql`drop table ${earnedTable}`.execute(tx)
}

/**
 * Lets this transaction sort and hash in memory, share its scans among processes, and take its time: for statements about
 * everybody. At most 512 MB per step of a plan and process; gone with the transaction.
 */
export const setBatchSettings = async (tx: Tx): Promise<void> => {
  await sql`
    select set_config('work_mem', '256MB', true), set_config('hash_mem_multiplier', '2', true), set_config('jit', 'off', true),
      set_config('max_parallel_workers_per_gather', '2', true), set_config('parallel_tuple_cost', '0.005', true),
      set_config('parallel_setup_cost', '200', true), set_config('random_page_cost', '1.1', true),
      set_config('statement_timeout', '0', true)`.execute(tx)
}
