// One more day on a big market: as many orders end, reviews appear and messages come as on one day of two years.
import { sql } from 'kysely'
import { setBatchSettings } from '../../../src/modules/ranks/store-night'
import { yearBefore } from '../../../src/platform/calendar'
import type { Tx } from '../../../src/platform/db'
import { dayBefore, night } from './world'

const made = sql.table('rank_bench_day')

/** Chooses to whom something happens today, and when; keeps what they were before. Answers how many of each kind. */
export const chooseDay = async (tx: Tx): Promise<number> => {
  const { rows } = await sql<{
    n: number
  }>`select (reltuples / 730)::integer as n from pg_class where relname = 'orders'`.execute(tx)
  const n = Math.max(20, rows[0]?.n ?? 0)
  await sql`
    create table ${made} as
    select *, ${dayBefore}::timestamptz + interval '1 second' * (1 + abs(hashtext(id)) % 86000) as at
    from (
      (select id, null::timestamptz as last_at from orders where status = 'working' and agreed_at < ${dayBefore} limit ${n})
      union all
      (select id, last_at from threads where last_at > ${yearBefore(night)} limit ${n})) chosen`.execute(tx)
  return n
}

/** Lets the things of the day happen; nobody is judged by that. */
export const letHappen = async (tx: Tx): Promise<void> => {
  await setBatchSettings(tx)
  await sql`
    update orders o set status = 'completed', ended_at = k.at, delivered_at = k.at, rewarded_yen = price_yen
    from ${made} k where k.id = o.id and k.last_at is null`.execute(tx)
  await sql`
    insert into reviews (id, order_id, side, author_id, about_id, score, written_at, revealed_at)
    select 'day-' || o.id, o.id, 'client', o.client_id, o.freelancer_id, 5, k.at, k.at
    from ${made} k join orders o on o.id = k.id where k.last_at is null`.execute(tx)
  await sql`
    with said as (
      insert into messages (id, thread_id, sender_id, body, at)
      select 'day-' || t.id, t.id, case when hashtext(t.id) % 2 = 0 then t.freelancer_id else t.client_id end, '…', k.at
      from ${made} k join threads t on t.id = k.id where k.last_at is not null returning thread_id, at)
    update threads t set last_at = greatest(t.last_at, said.at) from said where said.thread_id = t.id`.execute(
    tx,
  )
}

/** To whom something happened that day, or whose facts left the year: each of them is due, as an event or a forecast would say. */
export const makeConcernedDue = async (tx: Tx): Promise<void> => {
  await setBatchSettings(tx)
  const left = (column: string) =>
    sql`${sql.ref(column)} > ${yearBefore(dayBefore)} and ${sql.ref(column)} <= ${yearBefore(night)}`
  await sql`
    update members_rank_due d set due_at = ${night} from (
      select o.freelancer_id as id from ${made} k join orders o on o.id = k.id
      union select t.freelancer_id from ${made} k join threads t on t.id = k.id
      union select freelancer_id from orders where (${left('agreed_at')}) or (${left('ended_at')})
      union select t.freelancer_id from messages g join threads t on t.id = g.thread_id where ${left('g.at')}) c
    where c.id = d.member_id`.execute(tx)
}

/** Takes the day and its night back: a market is asked about the same night again and again. */
export const undoDay = async (tx: Tx): Promise<void> => {
  await setBatchSettings(tx)
  await sql`set local session_replication_role = replica`.execute(tx)
  await sql`delete from reviews r using ${made} k where k.last_at is null and r.id = 'day-' || k.id`.execute(
    tx,
  )
  await sql`
    update orders o set status = 'working', ended_at = null, delivered_at = null, rewarded_yen = null
    from ${made} k where k.id = o.id and k.last_at is null`.execute(tx)
  await sql`delete from messages m using ${made} k where k.last_at is not null and m.id = 'day-' || k.id`.execute(
    tx,
  )
  await sql`update threads t set last_at = k.last_at from ${made} k where k.id = t.id and k.last_at is not null`.execute(
    tx,
  )
  await sql`truncate rank_changes, members_rank_due, rank_full_passes, category_cuts, rank_nights cascade`.execute(
    tx,
  )
  await sql`drop table ${made}`.execute(tx)
}
