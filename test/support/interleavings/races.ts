// Every pair of money verbs, run against each other in every order of their statements, and judged by what is left (bar R2).
import { sql } from 'kysely'
import type pg from 'pg'
import { verifyLedger } from '../../../src/modules/ledger'
import { type Db, makeDb, makePool } from '../../../src/platform/db'
import { type Deed, type Outcome, openClient } from './actor'
import { type MoneyDeed, moneyDeeds } from './deeds'
import { explore, type Pair, play, type Run } from './explore'
import type { Target } from './orders'
import type { World } from './world'

export interface Race {
  name: string
  deeds: readonly [Deed, Deed]
}

/** Deeds that a target has what they need for, each with the target. */
const deedsOn = (target: Target, world: World): { deed: MoneyDeed; target: Target; run: Deed }[] =>
  moneyDeeds.flatMap((deed) => {
    const run = deed.noun === target.noun ? deed.on(target, world) : undefined
    return run ? [{ deed, target, run }] : []
  })

/**
 * All pairs on one target, and each pair of deeds once more on targets of their own, where they meet on accounts: those of the
 * client, the freelancer and the site. `ends`: how each deed ends alone on each target; who is refused alone races nobody elsewhere.
 */
export const allRaces = (world: World, ends: ReadonlyMap<string, Outcome>): Race[] => {
  const isDone = (deed: MoneyDeed, target: Target): boolean =>
    ends.get(`${deed.name} / ${target.name}`) === 'done'
  const races: Race[] = []
  for (const target of world.targets) {
    const deeds = deedsOn(target, world)
    deeds.forEach((one, i) => {
      for (const two of deeds.slice(i))
        if (isDone(one.deed, target) || isDone(two.deed, target))
          races.push({
            name: `${one.deed.name} × ${two.deed.name} / ${target.name}`,
            deeds: [one.run, two.run],
          })
    })
  }
  const possible = world.targets
    .flatMap((target) => deedsOn(target, world))
    .filter((one) => isDone(one.deed, one.target))
  possible.forEach((one, i) => {
    for (const two of possible.slice(i + 1)) {
      if (one.target === two.target) continue
      const name = `${one.deed.name} / ${one.target.name} × ${two.deed.name} / ${two.target.name}`
      races.push({ name, deeds: [one.run, two.run] })
    }
  })
  return races
}

/** What the two leave behind: balances, and the state of whatever holds money. */
const leftBehind = async (db: Db): Promise<{ faults: string[]; state: string }> => {
  const { rows } = await sql<{ state: string }>`
      select concat_ws(E'\n',
        (select string_agg(id || ' ' || balance_yen, ' ' order by id) from ledger_accounts where balance_yen <> 0),
        (select string_agg(concat_ws(' ', id, status, price_yen, rewarded_yen, disputed_at is null), ', ' order by id) from orders),
        (select string_agg(id || ' ' || status, ', ' order by id) from competitions),
        (select string_agg(concat_ws(' ', id, status, works_count), ', ' order by id) from tasks),
        (select string_agg(id || ' ' || status, ', ' order by id) from task_works),
        (select string_agg(concat_ws(' ', id, status, reward_yen), ', ' order by id) from disputes),
        (select string_agg(dispute_id || ' ' || status, ', ' order by dispute_id) from dispute_appeals),
        (select string_agg(id || ' ' || status, ', ' order by id) from charges),
        (select string_agg(concat_ws(' ', order_id, status, amount_yen), ', ' order by order_id, amount_yen, status) from refunds),
        (select string_agg(id || ' ' || status, ', ' order by id) from payout_runs),
        (select string_agg(id || ' ' || status, ', ' order by id) from payout_lines),
        (select string_agg(idempotency_key, ', ' order by idempotency_key) from postings)) as state`.execute(
    db,
  )
  const { faults } = await verifyLedger(db)
  return {
    faults: faults.map((fault) => `${fault.rule} ${fault.subject}: ${fault.found} for ${fault.wanted}`),
    state: rows[0]?.state ?? '',
  }
}

export interface Verdict {
  /** Orders of statements that were run. */
  orders: number
  /** Statements that had to wait for the other's lock, in all of them. */
  waits: number
  violations: string[]
}

export interface Course extends Pick<Pair, 'clients' | 'watch' | 'book' | 'rewrite'> {
  db: Db
  /** Puts tables back to what they held when the course was opened. */
  restore: (tables: ReadonlySet<string>) => Promise<void>
}

const ended = (run: Run): string => run.outcomes.join(' | ')

/** What one after the other leaves behind: each of the two may be first. */
const oneByOne = async (race: Race, course: Course): Promise<string[]> => {
  const ends: string[] = []
  for (const first of [0, 1] as const) {
    const run = await play({ ...course, deeds: race.deeds }, Array(1_000).fill(first))
    ends.push(`${ended(run)}\n${(await leftBehind(course.db)).state}`)
    await course.restore(run.dirty)
  }
  return ends
}

/**
 * Runs a pair in every order. Whatever the order, what it leaves must be what one after the other leaves, to the yen; the ledger is
 * proven, and no statement fails.
 */
export const raceOf = async (race: Race, course: Course, ordersMax?: number): Promise<Verdict> => {
  const allowed = await oneByOne(race, course)
  const verdict: Verdict = { orders: 0, waits: 0, violations: [] }
  verdict.orders = await explore(
    { ...course, deeds: race.deeds },
    async (run) => {
      const { faults, state } = await leftBehind(course.db)
      const order = run.steps.map(({ side, waited }) => `${side}${waited ? '!' : ''}`).join('')
      verdict.waits += run.steps.filter(({ waited }) => waited).length
      const complain = (what: string): number => verdict.violations.push(`${race.name}: ${what} (${order})`)
      for (const fault of faults) complain(fault)
      if (run.outcomes.some((outcome) => outcome.startsWith('failed'))) complain(ended(run))
      else if (!allowed.includes(`${ended(run)}\n${state}`))
        complain(`as in no order one by one: ${ended(run)}`)
      await course.restore(run.dirty)
    },
    ordersMax,
  )
  return verdict
}

/** How each deed ends alone on each target of its noun. */
export const endsAlone = async (world: World, course: Course): Promise<Map<string, Outcome>> => {
  const ends = new Map<string, Outcome>()
  const idle: Deed = async () => {}
  for (const target of world.targets)
    for (const { deed, run } of deedsOn(target, world)) {
      const { outcomes, dirty } = await play({ ...course, deeds: [run, idle] }, [])
      ends.set(`${deed.name} / ${target.name}`, outcomes[0])
      await course.restore(dirty)
    }
  return ends
}

/** Keeps a copy of every table beside it, and writes it back without triggers and foreign keys. */
const keeperOf = async (client: pg.Client): Promise<Course['restore']> => {
  await client.query('create schema kept')
  const { rows } = await client.query<{ name: string; columns: string }>(`
    select c.oid::regclass::text as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace group by c.oid`)
  const columns = new Map(rows.map((row) => [row.name, row.columns]))
  for (const name of columns.keys()) await client.query(`create table kept.${name} as table ${name}`)
  await client.query('set session_replication_role = replica')
  return async (tables) => {
    const statements = [...tables]
      .filter((name) => columns.has(name))
      .map(
        (name) =>
          `delete from ${name}; insert into ${name} (${columns.get(name)}) overriding system value
          select ${columns.get(name)} from kept.${name}`,
      )
    if (statements.length > 0) await client.query(`begin; ${statements.join('; ')}; commit`)
  }
}

/** The connections of a course over a database that holds a world. */
export const openCourse = async (url: string): Promise<{ course: Course; close: () => Promise<void> }> => {
  const open = () => openClient(url)
  const clients = [await open(), await open()] as const
  const [watch, keeper] = [await open(), await open()]
  const pool = makePool(url, 1)
  const course = { clients, watch, book: new Map(), db: makeDb(pool), restore: await keeperOf(keeper) }
  const close = async (): Promise<void> => {
    await Promise.all([...clients, watch, keeper].map((client) => client.end()))
    await pool.end()
  }
  return { course, close }
}
