// The bars of tasks (issue 12): a thousand approvals at once, the export of a hundred thousand works, and statements per page.
import { sql } from 'kysely'
import { verifyLedger } from '../src/modules/ledger'
import { exportHead, exportRow } from '../src/modules/tasks/export'
import { exportedWorks } from '../src/modules/tasks/queries-export'
import { xlsxOf } from '../src/platform/sheets'
import { newcomer, type Person } from '../test/support/person'
import { openedTask, submittedWork, usualQuestions } from '../test/support/tasks'
import type { TestApp } from '../test/support/test-app'
import { type Row, report } from './bars/report'
import { openTestApp, root } from './bars/test-app'

const [people, many, exported] = [250, 1000, 100_000]

const crowd = (app: TestApp, like: Person) =>
  sql`insert into members select (m).* from (
    select jsonb_populate_record(m, jsonb_build_object('id', 'crowd' || n, 'email', 'crowd-' || n || '@example.jp')) as m
    from members m, generate_series(0, ${sql.lit(people - 1)}) n where m.id = ${like.memberId}) made`.execute(
    app.db,
  )

/** Works that were handed in, one in each place, by everybody in turn. */
const handIn = async (app: TestApp, taskId: string): Promise<void> => {
  const at = app.clock.now()
  await sql`insert into task_works (id, task_id, place_number, worker_id, pass, status, started_at, expires_at, submitted_at, answers)
    select ${taskId} || lpad(number::text, 7, '0'), task_id, number, 'crowd' || (number % ${people}), 1 + number / ${people}, 'submitted',
      ${at}::timestamptz - interval '5 minutes', ${at}::timestamptz, ${at},
      jsonb_build_object('q1', '毎日', 'q2', '肉じゃがと味噌汁を作ります（' || number || '）')
    from task_places where task_id = ${taskId}`.execute(app.db)
  await sql`update task_places set held_until = 'infinity', work_id = ${taskId} || lpad(number::text, 7, '0')
    where task_id = ${taskId}`.execute(app.db)
  await sql`analyze task_works, task_places, members`.execute(app.db)
}

const isControl = (statement: string): boolean => /^(begin|commit)\b/.test(statement.trim())

const approvals = async (app: TestApp, client: Person): Promise<Row[]> => {
  const taskId = await openedTask(app, client, { worksCount: many, perPerson: 100 })
  await handIn(app, taskId)
  await client.get('/my/tasks')
  app.statements.length = 0
  const begun = performance.now()
  const until = app.clock.now().toISOString()
  const form = { verb: 'approve', everything: 'on', until, reason: '', comment: '', tab: 'waiting', mark: '' }
  const answer = await client.post(`/my/tasks/${taskId}/works`, form)
  const seconds = (performance.now() - begun) / 1000
  if (answer.status !== 303) throw new Error(`The approval was answered ${answer.status}`)
  const statements = app.statements.filter((text) => !isControl(text)).length
  const { n } = await app.db
    .selectFrom('taskWorks')
    .select((row) => row.fn.countAll<string>().as('n'))
    .where('taskId', '=', taskId)
    .where('status', '=', 'approved')
    .executeTakeFirstOrThrow()
  return [
    { what: 'works approved and paid at once', ours: Number(n), atLeast: many },
    { what: `${many} approvals, seconds`, ours: seconds, bar: 2 },
    { what: `${many} approvals, SQL statements`, ours: statements, bar: 40 },
    { what: 'faults in the ledger after', ours: (await verifyLedger(app.db)).faults.length, bar: 0 },
  ]
}

const rssMb = (): number => process.memoryUsage.rss() / 1024 / 1024

const largeExport = async (app: TestApp, client: Person): Promise<Row[]> => {
  const taskId = await openedTask(app, client, { worksCount: exported, perPerson: 100, unitYen: 5n })
  await handIn(app, taskId)
  globalThis.gc?.()
  const [before, begun] = [rssMb(), performance.now()]
  const rows = (async function* () {
    for await (const work of exportedWorks(app.db, taskId)) yield exportRow(usualQuestions, work, 'ja')
  })()
  let [most, bytes] = [before, 0]
  for await (const piece of xlsxOf({ head: exportHead(usualQuestions, 'ja'), rows }, '回答')) {
    bytes += piece.length
    most = Math.max(most, rssMb())
  }
  const note = `${(bytes / 1e6).toFixed(1)} MB in ${((performance.now() - begun) / 1000).toFixed(1)} s`
  return [{ what: `export of ${exported} works to XLSX, extra MB`, ours: most - before, bar: 150, note }]
}

const pages = async (app: TestApp, client: Person, worker: Person): Promise<Row[]> => {
  const taskId = await openedTask(app, client, { worksCount: 20, perPerson: 9 })
  const workId = await submittedWork(app, worker, taskId)
  const all: readonly (readonly [string, Person, string])[] = [
    ['task list', worker, '/jobs?mode=task'],
    ['task page', worker, `/tasks/${taskId}`],
    ['own works', worker, '/my/works'],
    ['one’s work', worker, `/my/works/${workId}`],
    ['own tasks', client, '/my/tasks'],
    ['task, its client’s', client, `/my/tasks/${taskId}`],
    ['review grid', client, `/my/tasks/${taskId}/works`],
    ['results', client, `/my/tasks/${taskId}/results`],
    ['calendar', client, '/calendar'],
    ['packages', client, '/packages'],
    ['retainers', client, '/retainers'],
  ]
  const rows: Row[] = []
  for (const [what, person, path] of all) {
    await person.get(path)
    app.statements.length = 0
    const { status } = await person.get(path)
    if (status !== 200) throw new Error(`${path} was answered ${status}`)
    rows.push({ what: `${what}, SQL statements`, ours: app.statements.length, bar: 5 })
  }
  return rows
}

const { app, close } = await openTestApp()
const client = await newcomer(app, { name: '健', email: 'ken@example.jp', side: 'client' })
const worker = await newcomer(app, { name: '葵', email: 'aoi@example.jp' })
await crowd(app, worker)
const rows = [
  ...(await pages(app, client, worker)),
  ...(await approvals(app, client)),
  ...(await largeExport(app, client)),
]
report(root, 'tasks', rows)
await close()
process.exit()
