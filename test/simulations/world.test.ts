// Seeded histories in which everything goes on at once (§6.5): projects, packages, direct requests, retainers, competitions, tasks,
// disputes, appeals, reviews and payouts, in one world with one ledger. Histories share their beginnings: a few long ones are
// lived through, and many short ones go on from the end of each.
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { figuresOf as figuresInSql } from '../../src/modules/ranks'
import { later } from '../../src/platform/clock'
import { makeDb, makePool } from '../../src/platform/db'
import { DomainError } from '../../src/platform/domain-error'
import { setAsideJobs } from '../../src/platform/enqueue'
import { chance } from '../support/chance'
import { savepointPool } from '../support/pool'
import { useCommittedTestApp, worldBegins } from '../support/test-app'
import { moneySteps, passTime } from './world-money'
import {
  belowZero,
  expectedBalances,
  figuresOf,
  foundBalances,
  lostYen,
  overdue,
  type RankFigures,
  tooEarly,
  wrongFees,
} from './world-naive'
import { orderSteps } from './world-orders'
import { readRows } from './world-rows'
import { type Cast, makeCast, type World, type WorldStep } from './world-scene'
import { type Tampering, tamper, tamperings } from './world-tampering'
import { workSteps } from './world-works'

const runs = Number(process.env['SIMULATIONS'] ?? 200)
/** How many histories go on from one beginning, and how long each part is. */
const [branches, beginningSteps, branchSteps] = [20, 40, 6]

const app = useCommittedTestApp({ as: 'owner' })
let client: pg.Client
let cast: Cast
beforeAll(async () => {
  cast = await makeCast(app)
  setAsideJobs(async () => {})
  const source = makePool(app.url, 1)
  client = new pg.Client({ ...source.options, connectionString: app.url } as pg.ClientConfig)
  await source.end()
  await client.connect()
})
afterAll(async () => {
  setAsideJobs(null)
  await client.end()
})

const steps: Record<string, WorldStep> = { ...orderSteps, ...workSteps, ...moneySteps }
/** What moves things forward comes more often than what ends or undoes them. */
const often = [
  ...['agree', 'agree', 'pay', 'pay', 'deliver', 'deliver', 'accept', 'review', 'raise', 'request directly'],
  ...[
    'competition: pay',
    'competition: enter',
    'competition: enter',
    'competition: choose',
    'competition: deliver',
  ],
  ...['task: pay', 'task: take part', 'task: take part', 'task: take part', 'work: reject', 'work: appeal'],
  ...['run goes on', 'run goes on', 'provider pays out', 'refund arrives'],
]
const names = [...Object.keys(steps), ...often, ...often]

const keys = Object.keys({
  ...{
    ordersWon: 0,
    completionN: 0,
    completionD: 0,
    ratingN: 0,
    ratingD: 0,
    satisfiedN: 0,
    taskN: 0,
    taskD: 0,
  },
} satisfies RankFigures) as (keyof RankFigures)[]

const ranksFound = async ({ db, at }: World) =>
  new Map(
    (await figuresInSql(db, { subjects: [...cast.freelancers], at })).map((row) => [
      row.memberId,
      Object.fromEntries(keys.map((key) => [key, Number(row[key])])),
    ]),
  )

/** What must hold after every step; after time has passed, nothing is overdue either. */
const check = async (world: World, what: string, swept: boolean): Promise<void> => {
  const { rows, at, touched, paidOutYen } = world
  const ranks = await ranksFound(world)
  const naive = new Map(cast.freelancers.map((id) => [id, figuresOf(rows, id, at)]))
  expect({
    what,
    balances: foundBalances(rows),
    ranks,
    below: belowZero(rows),
    lost: lostYen(rows),
    fees: wrongFees(rows, touched),
    early: tooEarly(rows),
    overdue: swept ? overdue(rows, at) : [],
  }).toEqual({
    what,
    balances: expectedBalances(rows, paidOutYen),
    ranks: naive,
    ...{ below: [], lost: {}, fees: [], early: [], overdue: [] },
  })
}

/** How often each step was done in some history: none may be refused in all of them. */
const done = new Map<string, number>()

/** What every world begins with, so that something of everything is there. */
const opening = [
  ...[
    'new competition',
    'competition: pay',
    'new task',
    'task: pay',
    'order from a proposal',
    'buy a package',
  ],
  ...[
    'request directly',
    'offer a retainer',
    'consult and offer',
    'agree',
    'agree',
    'agree',
    'pay',
    'pay',
    'deliver',
  ],
  ...[
    'competition: enter',
    'competition: enter',
    'task: take part',
    'task: take part',
    'accept',
    'provider pays out',
  ],
]

/** Somebody does something; where there is nothing to do it with, something else. */
const act = async (world: World, wanted: string | undefined): Promise<string> => {
  for (let tries = 0; tries < 12; tries++) {
    const name = wanted ?? (names[world.pick(names.length)] as string)
    const doing = steps[name]?.(world)
    if (!doing) continue
    await doing.then(
      () => done.set(name, (done.get(name) ?? 0) + 1),
      (error: unknown) => {
        if (!(error instanceof DomainError)) throw error
      },
    )
    return name
  }
  return wanted ?? 'nothing'
}

const take = async (world: World, what: string, wanted?: string): Promise<void> => {
  const { pick } = world
  const isNight = wanted === undefined && pick(8) === 0
  world.at = later(world.at, isNight ? { hours: 20 + pick(200) } : { minutes: 1 + pick(300) })
  const name = isNight ? 'time' : await act(world, wanted)
  if (isNight) await passTime(world)
  world.rows = await readRows(world.db)
  await check(world, `${what}: ${name}`, isNight)
}

/** A connection's view of the world as it stands; transactions of the site are savepoints in the history's own. */
const viewOf = () => makeDb(savepointPool(client))

const branch = async (from: World, seed: number): Promise<void> => {
  await client.query('savepoint branch')
  const world = { ...from, db: viewOf(), pick: chance(seed), touched: new Set(from.touched) }
  for (let n = 1; n <= branchSteps; n++) await take(world, `seed ${seed}, step ${n}`)
  await client.query('rollback to savepoint branch; release savepoint branch')
}

/** Which tamperings were noticed so far. */
const noticed = new Set<string>()

const tryTampering = async (world: World, one: Tampering): Promise<void> => {
  await client.query('savepoint tampering')
  const db = viewOf()
  if (await tamper(db, one)) {
    const changed = { ...world, db, rows: await readRows(db) }
    const isMissed = await check(changed, one.what, true).then(
      () => true,
      () => false,
    )
    expect(isMissed, one.what).toBe(false)
    noticed.add(one.what)
  }
  await client.query('rollback to savepoint tampering; release savepoint tampering')
}

const history = async (seed: number): Promise<void> => {
  await client.query('begin')
  const db = viewOf()
  const start = { db, app, cast, at: worldBegins, pick: chance(seed), rows: await readRows(db) }
  const world: World = { ...start, touched: new Set<string>(), paidOutYen: 0 }
  for (const name of opening) await take(world, `beginning ${seed}`, name)
  for (let n = 1; n <= beginningSteps; n++) await take(world, `beginning ${seed}, step ${n}`)
  await passTime(world)
  world.rows = await readRows(db)
  await check(world, `beginning ${seed}, at its end`, true)
  for (const one of tamperings) if (!noticed.has(one.what)) await tryTampering(world, one)
  for (let n = 0; n < branches; n++) await branch(world, seed * 1000 + n)
  await client.query('rollback')
}

/** What needs more to come before it than a short history has: the simulations of contracts, competitions and tasks play these. */
const rare = new Set([
  ...['merge', 'decision is appealed against'],
  ...['discard', 'leave', 'withdraw', 'refund', 'appeal', 'cancel'].map((verb) => `competition: ${verb}`),
  ...['submit', 'refer', 'concede', 'lapse'].map((verb) => `work: ${verb}`),
])

test('any history of everything keeps every yen and every figure where it belongs', {
  timeout: 600_000,
}, async () => {
  for (let seed = 1; seed <= runs / branches; seed++) await history(seed)
  const never = Object.keys(steps).filter((name) => !done.has(name) && !rare.has(name))
  const missed = tamperings.filter(({ what }) => !noticed.has(what)).map(({ what }) => what)
  if (runs >= 200) expect({ never, missed }).toEqual({ never: [], missed: [] })
})
