// What the hours of a day and the night after it cost on a big market.
import { sql } from 'kysely'
import { classic2020 } from '../../../src/modules/ranks'
import { judgeAll } from '../../../src/modules/ranks/commands/judge-all'
import { yearBefore } from '../../../src/modules/ranks/engine/civil'
import { membersMiscounted } from '../../../src/modules/ranks/queries-metrics'
import { keepUp } from '../../../src/modules/ranks/sums/commands/keep-up'
import { judgedBy } from '../../../src/modules/ranks/sums/judged-by'
import { noteClimbs } from '../../../src/modules/ranks/sums/store-climbs'
import { insertTalliedCuts } from '../../../src/modules/ranks/sums/store-cuts'
import { moveWindow, setBatchSettings, setJudged } from '../../../src/modules/ranks/sums/store-tallies'
import { type Db, inTransaction, type Tx } from '../../../src/platform/db'
import { median, timed } from './conditions'
import { chooseDay, happenHour, hours, undoDay } from './day'
import type { Market } from './load'
import { undoing } from './undoing'
import { dayBefore, night } from './world'

const nightsRun = 5

/** Cuts are only ever added; a market is asked about the same night again and again. */
export const emptyCuts = async (tx: Tx): Promise<void> => {
  await sql`alter table category_cuts disable trigger user`.execute(tx)
  await sql`delete from category_cuts`.execute(tx)
  await sql`alter table category_cuts enable trigger user`.execute(tx)
}

/** Everything as the night before left it: who holds what and is due when, sums a day younger, its cuts, and what it noted. */
const asTheNightBefore = async (tx: Tx): Promise<void> => {
  await setBatchSettings(tx)
  await sql`update members m set tier = o.tier from ours o where o.member_id = m.id and o.tier <> m.tier`.execute(
    tx,
  )
  await sql`
    insert into members_rank_due (member_id, due_at) select member_id, ${night}::timestamptz + interval '30 days' from rank_tallies
    on conflict (member_id) do update set due_at = excluded.due_at`.execute(tx)
  await moveWindow(tx, { since: yearBefore(night), until: yearBefore(dayBefore) })
  // What the market itself did on its last day stands in the sums: the night before shall have known it.
  await sql`update rank_tallies set known_at = ${dayBefore} where known_at > ${dayBefore}`.execute(tx)
  await emptyCuts(tx)
  await insertTalliedCuts(tx, { from: yearBefore(dayBefore), at: dayBefore })
  await noteClimbs(tx, { policy: classic2020, at: dayBefore, subjects: 'all' })
  await setJudged(tx, { by: judgedBy(classic2020, night), auditedAt: dayBefore })
}

const sums = ['rank_tallies', 'rank_rewards', 'rank_windows']
const kept = (table: string) => sql.table(`${table}_kept`)

/** Puts the sums aside, and every move of the day as it comes: so that a day can be folded again, at once. */
const keepSums = async (tx: Tx): Promise<void> => {
  for (const table of sums)
    await sql`create unlogged table ${kept(table)} as table ${sql.table(table)}`.execute(tx)
  await sql`create unlogged table ${kept('rank_moves')} as table rank_moves`.execute(tx)
}

const putSumsBack = async (tx: Tx): Promise<void> => {
  await setBatchSettings(tx)
  await sql`insert into ${kept('rank_moves')} select * from rank_moves`.execute(tx)
  for (const table of [...sums, 'rank_moves']) {
    await sql`truncate ${sql.table(table)}`.execute(tx)
    await sql`insert into ${sql.table(table)} select * from ${kept(table)}`.execute(tx)
  }
  await sql`update members_rank_due set due_at = ${night}::timestamptz + interval '30 days'`.execute(tx)
}

const settle = (db: Db) =>
  sql`vacuum analyze rank_tallies, rank_rewards, rank_moves, rank_waits, members_rank_due`.execute(db)

/** The day, and after each hour but the last, which is the night's, the step that a site makes then; milliseconds each. */
const liveTheDay = async (db: Db): Promise<number[]> => {
  const steps: number[] = []
  for (let hour = 1; hour <= hours; hour++) {
    const at = new Date(dayBefore.getTime() + hour * 3_600_000)
    await inTransaction(db, async (tx) => {
      await setBatchSettings(tx)
      await happenHour(tx, at)
    })
    if (hour === hours) break
    await sql`insert into ${kept('rank_moves')} select * from rank_moves`.execute(db)
    steps.push(await timed(() => inTransaction(db, (tx) => keepUp(tx, { at }))))
  }
  return steps
}

const measureNights = async (db: Db) => {
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
  return { ms: median(times), judged, miscounted }
}

export interface NightFigures {
  readonly happened: number
  /** What moved the sums on through the day, each hour's step. */
  readonly hoursMs: readonly number[]
  readonly nightMs: number
  /** The same night, where nothing moved the sums on since the one before. */
  readonly wholeDayMs: number
  readonly judged: number
  /** Whose sums, moved on by hours and night, do not say what the facts say. */
  readonly miscounted: readonly string[]
}

/**
 * The step of a night: the last hour folded in, the cuts, and whom that concerns judged. The night before and the day's hours
 * are committed, as they are on a site: what was written a moment ago in the same transaction is found more dearly.
 */
export const measureNight = async ({ db, whileChanged }: Market): Promise<NightFigures> =>
  whileChanged(async () => {
    await inTransaction(db, asTheNightBefore)
    await inTransaction(db, keepSums)
    const happened = await inTransaction(db, chooseDay)
    await settle(db)
    const hoursMs = await liveTheDay(db)
    const { ms: nightMs, judged, miscounted } = await measureNights(db)
    await inTransaction(db, putSumsBack)
    const whole = await measureNights(db)
    await inTransaction(db, async (tx) => {
      await setBatchSettings(tx)
      await undoDay(tx)
      for (const table of [...sums, 'rank_moves']) await sql`drop table ${kept(table)}`.execute(tx)
    })
    const wrong = [...miscounted, ...whole.miscounted]
    return { happened, hoursMs, nightMs, wholeDayMs: whole.ms, judged, miscounted: wrong }
  })
