// What a night costs on a big market: its cuts, whoever they concern, and everybody who is due; and the pass of a week.
import { sql } from 'kysely'
import { runNight } from '../../../src/modules/ranks/commands/run-night'
import { freelancersPass } from '../../../src/modules/ranks/full-pass'
import { insertCuts, setBatchSettings } from '../../../src/modules/ranks/store-night'
import { freelancersDue, sweepLines, sweepPass } from '../../../src/modules/ranks/sweeps'
import { yearBefore } from '../../../src/platform/calendar'
import { type Db, inTransaction, type Tx } from '../../../src/platform/db'
import { seconds, timed } from './conditions'
import { chooseDay, letHappen, makeConcernedDue, undoDay } from './day'
import type { Market } from './load'
import { dayBefore, fifth, night } from './world'

/** Cuts are only ever added; a market is asked about the same night again and again. */
export const emptyCuts = async (tx: Tx): Promise<void> => {
  await sql`alter table category_cuts disable trigger user`.execute(tx)
  await sql`delete from category_cuts`.execute(tx)
  await sql`alter table category_cuts enable trigger user`.execute(tx)
}

/** Everything as the night before left it: who holds what and is due when, and its cuts. */
const asTheNightBefore = async (tx: Tx): Promise<void> => {
  await setBatchSettings(tx)
  await sql`update members m set tier = o.tier from ours o where o.member_id = m.id and o.tier <> m.tier`.execute(
    tx,
  )
  await sql`
    insert into members_rank_due (member_id, due_at) select distinct member_id, ${night}::timestamptz + interval '30 days' from profile_facts
    on conflict (member_id) do update set due_at = excluded.due_at`.execute(tx)
  await emptyCuts(tx)
  await insertCuts(tx, { from: yearBefore(dayBefore), at: dayBefore, shares: [fifth] })
}

const countDue = async (db: Db): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from members_rank_due where due_at <= ${night}`.execute(db)
  return rows[0]?.n ?? 0
}

/** All batches of the pass over everybody, one after the other; a site makes one a minute. */
const measurePass = async (db: Db) => {
  const batchesMs: number[] = []
  const isOpen = async () =>
    (await db.selectFrom('rankFullPasses').select('judgedUpTo').executeTakeFirst())?.judgedUpTo !== null
  do batchesMs.push(await timed(() => sweepPass({ db, at: night }, freelancersPass)))
  while (await isOpen())
  return { batchesMs, stale: await countDue(db) }
}

export interface NightFigures {
  readonly happened: number
  readonly cutsMs: number
  /** Of those due, whom a moved cut made due. */
  readonly passed: number
  readonly judged: number
  readonly judgingMs: number
  readonly batchesMs: readonly number[]
  /** Whom the pass found that the night should have. */
  readonly stale: number
}

/**
 * A night after a day on which nobody was judged: everybody to whom something happened, or whose facts left the year that day, is
 * due at once. One connection, as one server has. Committed as on a site, and taken back.
 */
export const measureNight = async ({ db, whileChanged }: Market): Promise<NightFigures> =>
  whileChanged(async () => {
    await inTransaction(db, asTheNightBefore)
    const happened = await inTransaction(db, chooseDay)
    await inTransaction(db, letHappen)
    await inTransaction(db, makeConcernedDue)
    await sql`vacuum analyze members, members_rank_due, orders, threads`.execute(db)
    const due = await countDue(db)
    await sql`delete from rank_nights`.execute(db)
    const cutsMs = await timed(() =>
      inTransaction(db, (tx) => runNight(tx, { night: '2026-11-23', at: night })),
    )
    const passed = (await countDue(db)) - due
    console.log(`  cuts ${seconds(cutsMs)}: ${passed} people between two; ${due + passed} to be judged`)
    let judged = 0
    const judgingMs = await timed(async () => {
      judged = await sweepLines({ db, at: night }, [freelancersDue])
    })
    const { batchesMs, stale } = await measurePass(db)
    await inTransaction(db, undoDay)
    return { happened, cutsMs, passed, judged, judgingMs, batchesMs, stale }
  })
