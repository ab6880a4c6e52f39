import { beforeAll, expect, test } from 'vitest'
import { verifyLedger } from '../../src/modules/ledger'
import { appeal, approve, concede, reject } from '../../src/modules/tasks'
import type { WorksAct } from '../../src/modules/tasks/advance-works'
import { inTransaction, type Tx } from '../../src/platform/db'
import { newcomer, type Person } from '../support/person'
import { handedIn, openedTask, startedWork, submittedWork } from '../support/tasks'
import { useCommittedTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useCommittedTestApp()
let client: Person
let worker: Person
const crowd: { memberId: string }[] = []
beforeAll(async () => {
  client = await ken(app)
  worker = await aoi(app)
  const first = await newcomer(app, { name: '群衆', email: 'crowd@example.jp' })
  const row = await app.db
    .selectFrom('members')
    .selectAll()
    .where('id', '=', first.memberId)
    .executeTakeFirstOrThrow()
  const rows = Array.from({ length: 60 }, (_, i) => ({
    ...row,
    id: `crowd${i}`,
    email: `crowd-${i}@example.jp`,
  }))
  await app.db.insertInto('members').values(rows).execute()
  crowd.push(...rows.map(({ id }) => ({ memberId: id })))
})

const outcomes = async (runs: Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(runs))
    .map((result) => (result.status === 'fulfilled' ? 'done' : String((result.reason as Error).message)))
    .sort()
const many = (what: string, n: number): string[] => Array(n).fill(what)
const done = <T>(run: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(app.db, run)
const act = (taskId: string, workIds: string[], by: Pick<WorksAct, 'as' | 'actorId'>): WorksAct => ({
  ...{ taskId, workIds, ...by },
  at: app.clock.now(),
})
const asClient = () => ({ as: 'client' as const, actorId: client.memberId })
const asWorker = () => ({ as: 'worker' as const, actorId: worker.memberId })
const why = { reason: 'careless' as const, comment: '設問を読まずに答えています。' }

test('sixty people for ten places get exactly ten', async () => {
  const id = await openedTask(app, client)
  const runs = crowd.map((one) => startedWork(app, one, id))
  expect(await outcomes(runs)).toEqual([...many('done', 10), ...many('no-place-free', 50)])
  const held = await app.db.selectFrom('taskPlaces').select('workId').where('taskId', '=', id).execute()
  expect(new Set(held.map(({ workId }) => workId)).size).toBe(10)
})

test('one person who starts ten times at once has one place', async () => {
  const id = await openedTask(app, client, { perPerson: 5 })
  const answers = await outcomes(Array.from({ length: 10 }, () => startedWork(app, worker, id)))
  expect(answers.filter((answer) => answer !== 'done' && answer !== 'no-place-free')).toEqual([])
  const works = await app.db.selectFrom('taskWorks').select('id').where('taskId', '=', id).execute()
  expect(works).toHaveLength(1)
  const held = await app.db
    .selectFrom('taskPlaces')
    .select('number')
    .where('taskId', '=', id)
    .where('workId', 'is not', null)
    .execute()
  expect(held).toHaveLength(1)
})

test('a place that is lost while its work is handed in is one person’s', async () => {
  const id = await openedTask(app, client, { worksCount: 1 })
  const [first = worker, ...others] = crowd
  const workId = await startedWork(app, first, id)
  // Handing in was begun in time, on a server that is slow; the others ask a moment later.
  const handing = handedIn(app, first, { taskId: id, workId })
  app.clock.forward({ minutes: 60 })
  const answers = await outcomes([handing, ...others.slice(0, 10).map((one) => startedWork(app, one, id))])
  const won = answers.filter((answer) => answer === 'done').length
  expect(won).toBe(1)
  expect(answers.filter((answer) => !['done', 'no-place-free', 'time-over'].includes(answer))).toEqual([])
})

test('rejecting, approving and appealing at once ends in one state, and money moves once', async () => {
  const id = await openedTask(app, client, { worksCount: 4 })
  const workId = await submittedWork(app, worker, id)
  const byClient = act(id, [workId], asClient())
  const own = act(id, [workId], asWorker())
  const answers = await outcomes([
    done((tx) => reject(tx, { ...byClient, ...why })),
    done((tx) => approve(tx, { ...byClient, as: 'client' })),
    done((tx) => appeal(tx, { ...own, text: '読んで答えました。' })),
    done((tx) => concede(tx, own)),
    done((tx) => approve(tx, { ...byClient, as: 'client' })),
  ])
  expect(answers.filter((answer) => answer !== 'done' && answer !== 'not-possible-now')).toEqual([])
  expect((await verifyLedger(app.db)).faults).toEqual([])
})

test('appealing and conceding at once does one of them', async () => {
  const id = await openedTask(app, client, { worksCount: 4 })
  const workId = await submittedWork(app, worker, id)
  await done((tx) => reject(tx, { ...act(id, [workId], asClient()), ...why }))
  const own = act(id, [workId], asWorker())
  const runs = Array.from({ length: 8 }, (_, i) =>
    done((tx): Promise<unknown> => (i % 2 ? concede(tx, own) : appeal(tx, { ...own, text: '読みました。' }))),
  )
  expect(await outcomes(runs)).toEqual(['done', ...many('not-possible-now', 7)])
})

test('rejections at once stay within the cap', async () => {
  const id = await openedTask(app, client, { worksCount: 7 })
  const works: string[] = []
  for (const one of crowd.slice(20, 27)) works.push(await submittedWork(app, one, id))
  const runs = works.map((workId) => done((tx) => reject(tx, { ...act(id, [workId], asClient()), ...why })))
  expect(await outcomes(runs)).toEqual([...many('done', 2), ...many('too-many-rejections', 5)])
})

test('the second wall: two works cannot have one place, whatever the code does', async () => {
  const id = await openedTask(app, client, { worksCount: 2 })
  const works = [
    await submittedWork(app, crowd[30] ?? worker, id),
    await submittedWork(app, crowd[31] ?? worker, id),
  ]
  await expect(
    app.db
      .insertInto('taskWorks')
      .values({
        ...{
          id: 'planted',
          taskId: id,
          placeNumber: 1,
          workerId: worker.memberId,
          pass: 1,
          status: 'submitted',
        },
        ...{ startedAt: app.clock.now(), expiresAt: app.clock.now(), submittedAt: app.clock.now() },
      })
      .execute(),
  ).rejects.toThrow('one_work_in_a_place')
  expect(works).toHaveLength(2)
})
