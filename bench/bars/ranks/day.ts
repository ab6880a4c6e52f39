// One more day on a big market: what its events cost one by one, and what the night after it costs. All of it is undone.
import { sql } from 'kysely'
import { classic2020, reevaluate } from '../../../src/modules/ranks'
import { judgeAll } from '../../../src/modules/ranks/commands/judge-all'
import { yearBefore } from '../../../src/modules/ranks/engine/civil'
import { membersMiscounted } from '../../../src/modules/ranks/queries-metrics'
import {
  hasten,
  insertTalliedCuts,
  moveWindow,
  noteMet,
  setJudged,
} from '../../../src/modules/ranks/sums/store-tallies'
import { pledgeInForce } from '../../../src/modules/verification'
import { type Db, inTransaction, type Tx } from '../../../src/platform/db'
import { median, timed } from './conditions'
import type { Market } from './load'
import { night } from './world'

const nightsRun = 5
const eventsRun = 200
const dayBefore = new Date(night.getTime() - 24 * 3_600_000)
const undone = new Error('undone')

/** Runs in a transaction of its own that leaves no trace. */
const undoing = async (db: Db, work: (tx: Tx) => Promise<void>): Promise<void> => {
  try {
    await inTransaction(db, async (tx) => {
      await work(tx)
      throw undone
    })
  } catch (error) {
    if (error !== undone) throw error
  }
}

const again = async (tx: Tx, work: () => Promise<void>): Promise<void> => {
  await sql`savepoint again`.execute(tx)
  await work()
  await sql`rollback to savepoint again`.execute(tx)
}

/** Cuts are only ever added; a market is asked about the same night again and again. */
export const emptyCuts = async (tx: Tx): Promise<void> => {
  await sql`alter table category_cuts disable trigger user`.execute(tx)
  await sql`delete from category_cuts`.execute(tx)
  await sql`alter table category_cuts enable trigger user`.execute(tx)
}

const madeToday = 'rank_bench_day'

/** As many orders end, reviews appear and messages come as on one day of two years; keeps what they were before. */
const newDay = async (tx: Tx): Promise<number> => {
  const { rows } = await sql<{
    n: number
  }>`select (reltuples / 730)::integer as n from pg_class where relname = 'orders'`.execute(tx)
  const n = Math.max(20, rows[0]?.n ?? 0)
  const ended = sql`(${dayBefore}::timestamptz + interval '1 second' * (abs(hashtext(id)) % 80000))`
  const kept = sql.table(madeToday)
  await sql`
    create table ${kept} as
    (select id, null::timestamptz as last_at from orders where status = 'working' and agreed_at < ${dayBefore} limit ${n})
    union all
    (select id, last_at from threads where last_at > ${yearBefore(night)} limit ${n})`.execute(tx)
  await sql`
    update orders set status = 'completed', ended_at = ${ended}, delivered_at = ${ended}, rewarded_yen = price_yen
    where id in (select id from ${kept} where last_at is null)`.execute(tx)
  await sql`
    insert into reviews (id, order_id, side, author_id, about_id, score, written_at, revealed_at)
    select 'day-' || id, id, 'client', client_id, freelancer_id, 5, ended_at, ended_at from orders o
    where ended_at > ${dayBefore} and ended_at <= ${night} and status = 'completed'
      and not exists (select from reviews r where r.order_id = o.id and r.side = 'client') limit ${n}`.execute(
    tx,
  )
  await sql`
    with said as (
      insert into messages (id, thread_id, sender_id, body, at)
      select 'day-' || id, id, case when hashtext(id) % 2 = 0 then freelancer_id else client_id end, '…', ${ended}
      from threads where id in (select id from ${kept} where last_at is not null) returning thread_id, at)
    update threads t set last_at = greatest(t.last_at, said.at) from said where said.thread_id = t.id`.execute(
    tx,
  )
  return n
}

/** Takes the day back: a market is asked about the same night again and again. The sums are added up anew each time. */
const undoDay = async (tx: Tx): Promise<void> => {
  const kept = sql.table(madeToday)
  await sql`set local session_replication_role = replica`.execute(tx)
  await sql`delete from reviews where id in (select 'day-' || o.id from orders o where o.ended_at > ${dayBefore})`.execute(
    tx,
  )
  await sql`
    update orders set status = 'working', ended_at = null, delivered_at = null, rewarded_yen = null
    where id in (select id from ${kept} where last_at is null)`.execute(tx)
  await sql`delete from messages m using ${kept} k where k.last_at is not null and m.id = 'day-' || k.id`.execute(
    tx,
  )
  await sql`update threads t set last_at = k.last_at from ${kept} k where k.id = t.id and k.last_at is not null`.execute(
    tx,
  )
  await sql`drop table ${kept}`.execute(tx)
}

/** Everything as the night before left it: who holds what, sums a day younger, its cuts, and what it noted. */
const asTheNightBefore = async (tx: Tx): Promise<void> => {
  await hasten(tx)
  await sql`update members m set tier = o.tier from ours o where o.member_id = m.id and o.tier <> m.tier`.execute(
    tx,
  )
  await moveWindow(tx, { since: yearBefore(night), until: yearBefore(dayBefore) })
  await emptyCuts(tx)
  await insertTalliedCuts(tx, { from: yearBefore(dayBefore), at: dayBefore })
  // As of the night itself: the market's own last day stands in the sums already, which a real night before would not know.
  await noteMet(tx, { policy: classic2020, at: night, subjects: 'all' })
  await setJudged(tx, {
    by: `${classic2020.id} ${classic2020.version} ${pledgeInForce(night).version}`,
    auditedAt: dayBefore,
  })
}

const settle = (db: Db) => sql`vacuum analyze rank_tallies, rank_rewards, rank_moves, rank_waits`.execute(db)

export interface NightFigures {
  readonly nightMs: number
  readonly happened: number
  readonly judged: number
  /** Whose sums, moved on by the night, do not say what the facts say. */
  readonly miscounted: readonly string[]
}

const measureNights = async (db: Db): Promise<Omit<NightFigures, 'happened'>> => {
  const times: number[] = []
  let judged = 0
  let miscounted: readonly string[] = []
  for (let run = 0; run < nightsRun; run++) {
    await settle(db)
    await undoing(db, async (tx) => {
      await sql`delete from rank_nights`.execute(tx)
      const of = { night: '2026-11-23', at: night }
      times.push(await timed(async () => (judged = (await judgeAll(tx, of)).length)))
      if (run === 0) miscounted = await membersMiscounted(tx, night)
    })
  }
  return { nightMs: median(times), judged, miscounted }
}

/**
 * The step of a night: a day's moves folded in, a day left, the cuts, and whom that concerns judged. The night before and the
 * day are committed, as they are on a site: what was written a moment ago in the same transaction is found more dearly.
 */
export const measureNight = async ({ db, whileChanged }: Market): Promise<NightFigures> =>
  whileChanged(async () => {
    await inTransaction(db, asTheNightBefore)
    const happened = await inTransaction(db, async (tx) => {
      await hasten(tx)
      return newDay(tx)
    })
    const found = await measureNights(db)
    await inTransaction(db, async (tx) => {
      await hasten(tx)
      await undoDay(tx)
    })
    return { ...found, happened }
  })

const triggers = ['orders_move_ranks on orders', 'messages_move_ranks on messages']

const switchMoves = async (tx: Tx, isOn: boolean): Promise<void> => {
  for (const trigger of triggers) {
    const [name, table] = trigger.split(' on ') as [string, string]
    await sql.raw(`alter table ${table} ${isOn ? 'enable' : 'disable'} trigger ${name}`).execute(tx)
  }
}

const someIds = async (tx: Tx, query: ReturnType<typeof sql<{ id: string }>>): Promise<string[]> =>
  (await query.execute(tx)).rows.map(({ id }) => id)

const perEvent = async (ids: readonly string[], event: (id: string) => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (const id of ids) times.push(await timed(() => event(id)))
  return median(times)
}

export interface EventFigures {
  readonly orderMs: number
  readonly orderPlainMs: number
  readonly messageMs: number
  readonly messagePlainMs: number
  readonly judgeMs: number
}

/** One event at a time, with what it writes for the sums and without, and the judgement that follows it. */
export const measureEvents = async (db: Db): Promise<EventFigures> => {
  const found: number[] = []
  await undoing(db, async (tx) => {
    const orders = await someIds(
      tx,
      sql`select id from orders where status = 'working' order by hashtext(id) limit ${eventsRun}`,
    )
    const threads = await someIds(
      tx,
      sql`select id from threads where last_at > ${dayBefore}::timestamptz - interval '90 days'
      order by hashtext(id) limit ${eventsRun}`,
    )
    const people = await someIds(
      tx,
      sql`select freelancer_id as id from orders tablesample system (1) limit ${eventsRun}`,
    )
    const end = (id: string) =>
      sql`update orders set status = 'completed', ended_at = ${night}, rewarded_yen = price_yen where id = ${id}`.execute(
        tx,
      )
    const say = (id: string) =>
      sql`insert into messages (id, thread_id, sender_id, body, at)
      select 'one-' || id, id, freelancer_id, '…', ${night} from threads where id = ${id}`.execute(tx)
    // The first turn reads the rows from the disk's cache, which whoever looks at an order or a thread has done before.
    for (const [turn, isOn] of [false, true, false].entries()) {
      await switchMoves(tx, isOn)
      for (const [ids, event] of [
        [orders, end],
        [threads, say],
      ] as const)
        await again(tx, async () => {
          const ms = await perEvent(ids, event)
          if (turn > 0) found.push(ms)
        })
    }
    await switchMoves(tx, true)
    found.push(await perEvent(people, (memberId) => reevaluate(tx, { memberId, at: night })))
  })
  const [orderMs = 0, messageMs = 0, orderPlainMs = 0, messagePlainMs = 0, judgeMs = 0] = found
  return { orderMs, orderPlainMs, messageMs, messagePlainMs, judgeMs }
}
