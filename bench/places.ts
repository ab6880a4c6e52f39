// Places of a task under load (issue 12): five thousand people press start for a hundred places on 64 connections, beside a
// bare update of one row on the same connections, sent as the site sends its statements: with a value, so by more messages than a
// text alone. The generator shares the machine's cores with the database, and most of what it does is to send and to receive.
import { sql } from 'kysely'
import { start } from '../src/modules/tasks'
import { startGate } from '../src/modules/tasks/queries-start'
import { refuse } from '../src/modules/tasks/refusals'
import { type Db, fixedStatement, inTransaction, makeDb, makePool } from '../src/platform/db'
import { DomainError } from '../src/platform/domain-error'
import { newId } from '../src/platform/ids'
import { withPrepared } from '../src/platform/prepared'
import { newcomer } from '../test/support/person'
import { openedTask } from '../test/support/tasks'
import type { TestApp } from '../test/support/test-app'
import { type Row, report } from './bars/report'
import { openTestApp, root } from './bars/test-app'

const people = 5000
const places = 100
const connections = 64
const rounds = 3

const crowd = async (app: TestApp): Promise<string[]> => {
  const { memberId } = await newcomer(app, { name: '群衆', email: 'crowd@example.jp' })
  await sql`insert into members select (m).* from (
    select jsonb_populate_record(m, jsonb_build_object('id', 'crowd' || n, 'email', 'crowd-' || n || '@example.jp')) as m
    from members m, generate_series(1, ${people}) n where m.id = ${memberId}) made`.execute(app.db)
  return Array.from({ length: people }, (_, i) => `crowd${i + 1}`)
}

/** All of these, as many at once as there are connections; answers how many a second, and how each ended. */
const press = async (deeds: readonly (() => Promise<unknown>)[]) => {
  const ends = new Map<string, number>()
  const waiting = deeds.values()
  const begun = performance.now()
  const presser = async (): Promise<void> => {
    for (const deed of waiting) {
      const end = await deed().then(
        () => 'done',
        (error: Error) => (error instanceof DomainError ? error.refusal : error.message),
      )
      ends.set(end, (ends.get(end) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: connections }, presser))
  return { perSecond: (deeds.length * 1000) / (performance.now() - begun), ends }
}

/** As the route does it. */
const startOf = (db: Db, taskId: string, at: Date) => (workerId: string) => async () => {
  const refusal = await startGate(db, { taskId, memberId: workerId, at })
  if (refusal) throw refuse(refusal)
  return inTransaction(db, (tx) =>
    start(tx, { taskId, workerId, isOperator: false, workId: newId(at), screeningChoice: null, at }),
  )
}

const bareUpdate = fixedStatement('update hot_row set n = n + 1 where id = $1')

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const measure = async (app: TestApp, db: Db): Promise<Row[]> => {
  const client = await newcomer(app, { name: '健', email: 'ken@example.jp', side: 'client' })
  const workers = await crowd(app)
  await sql`create table hot_row (id int primary key, n int not null)`.execute(app.db)
  await sql`insert into hot_row values (1, 0)`.execute(app.db)
  const rates: number[] = []
  const bare: number[] = []
  const textOnly: number[] = []
  let taken = 0
  const others = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const taskId = await openedTask(app, client, { worksCount: places })
    const starting = startOf(db, taskId, app.clock.now())
    const { perSecond, ends } = await press(workers.map(starting))
    rates.push(perSecond)
    taken = Math.max(taken, ends.get('done') ?? 0)
    for (const end of ends.keys()) if (end !== 'done' && end !== 'no-place-free') others.add(end)
    bare.push((await press(workers.map(() => () => bareUpdate(db, [1])))).perSecond)
    const asText = () => sql`update hot_row set n = n + 1 where id = 1`.execute(db)
    textOnly.push((await press(workers.map(() => asText))).perSecond)
  }
  const full = await openedTask(app, client, { worksCount: 1 })
  const starting = startOf(app.db, full, app.clock.now())
  await starting(workers[0] ?? '')()
  app.statements.length = 0
  await starting(workers[1] ?? '')().catch(() => {})
  const refused = startOf(db, full, app.clock.now())
  const turnedAway = await press(workers.slice(1).map(refused))
  const asked = app.statements.filter((text) => !/^(begin|commit|rollback)/i.test(text)).length
  const [ours, hot] = [median(rates), median(bare)]
  return [
    { what: `places taken by ${people} people`, ours: taken, bar: places, atLeast: places },
    { what: 'other ends than a place or none free', ours: others.size, bar: 0, note: [...others].join(', ') },
    { what: `starts a second, ${connections} connections`, ours, atLeast: 1500 },
    { what: 'bare updates of one row a second', ours: hot },
    { what: 'bare updates sent as a text alone', ours: median(textOnly) },
    { what: 'starts for each bare update', ours: ours / hot, atLeast: 0.75 },
    { what: 'starts a second where no place is free', ours: turnedAway.perSecond },
    { what: 'statements of a refused start', ours: asked, bar: 1 },
  ]
}

const { app, close, url } = await openTestApp()
const pool = makePool(url, connections)
pool.on('error', () => {})
try {
  report(root, 'places', await measure(app, makeDb(withPrepared(pool))))
} finally {
  await pool.end()
  await close()
}
process.exit()
