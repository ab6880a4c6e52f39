import { beforeEach, describe, expect, test } from 'vitest'
import { verifyLedger } from '../../src/modules/ledger'
import {
  appeal,
  approve,
  close,
  concede,
  orderMore,
  overturn,
  refer,
  reject,
  sendBack,
  uphold,
} from '../../src/modules/tasks'
import type { WorksAct } from '../../src/modules/tasks/advance-works'
import { inTransaction, type Tx } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { via } from '../support/charges'
import { chargePaid } from '../support/competitions'
import { balance } from '../support/orders'
import { newcomer, type Person } from '../support/person'
import {
  draftedTask,
  handedIn,
  openedTask,
  startedWork,
  submittedWork,
  taskPayBegun,
  taskRow,
  workRow,
} from '../support/tasks'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()
let client: Person
let worker: Person
let other: Person
beforeEach(async () => {
  client = await ken(app)
  worker = await aoi(app)
  other = await newcomer(app, { name: '楓', email: 'kaede@example.jp' })
})

const proven = async () => (await verifyLedger(app.db)).faults
const escrow = (id: string) => balance(app, `escrow/${id}`)
const statusOf = async (workId: string) => (await workRow(app, workId)).status
const act = (taskId: string, workIds: string[], by: Pick<WorksAct, 'as' | 'actorId'>): WorksAct => ({
  ...{ taskId, workIds, ...by },
  at: app.clock.now(),
})
const asClient = () => ({ as: 'client' as const, actorId: client.memberId })
const asWorker = () => ({ as: 'worker' as const, actorId: worker.memberId })
const byClient = (taskId: string, ...workIds: string[]) => act(taskId, workIds, asClient())
const done = <T>(run: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(app.db, run)
const refusal = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'done',
    (error: Error) => error.message,
  )
const freePlaces = async (taskId: string) =>
  (
    await app.db
      .selectFrom('taskPlaces')
      .select('number')
      .where('taskId', '=', taskId)
      .where('workId', 'is', null)
      .execute()
  ).length
const why = { reason: 'careless' as const, comment: '設問を読まずに答えています。' }
const approved = (taskId: string, ...ids: string[]) =>
  done((tx) => approve(tx, { ...byClient(taskId, ...ids), as: 'client' }))
const rejected = (taskId: string, ...ids: string[]) =>
  done((tx) => reject(tx, { ...byClient(taskId, ...ids), ...why }))

describe('the money of a task', () => {
  test('is held before it is published: unit price and fee times the number of works', async () => {
    const id = await draftedTask(app, client)
    const chargeId = await taskPayBegun(app, client, id)
    expect([(await taskRow(app, id)).status, await escrow(id)]).toEqual(['awaiting', 0n])
    await chargePaid(app, chargeId)
    expect([(await taskRow(app, id)).status, await escrow(id)]).toEqual(['open', 1_000n])
    // ⌊100 × 5.5 %⌋ = 5 yen for each of ten works.
    expect(await balance(app, 'fees-held')).toBe(50n)
    expect([await freePlaces(id), await proven()]).toEqual([10, []])
  })

  test('leaves work by work, and what was not spent goes back at the end', async () => {
    const id = await openedTask(app, client)
    const works = [await submittedWork(app, worker, id), await submittedWork(app, other, id)]
    await approved(id, ...works)
    // 100 less the fee of 16 for each.
    expect(await balance(app, `freelancer/${worker.memberId}`)).toBe(84n)
    expect([await escrow(id), await balance(app, 'fees-held'), await proven()]).toEqual([800n, 40n, []])
    await done((tx) => close(tx, { taskId: id, actorId: client.memberId, at: app.clock.now() }))
    await app.sweep()
    expect((await taskRow(app, id)).status).toBe('completed')
    const refunds = await app.db.selectFrom('refunds').select('amountYen').execute()
    expect(refunds.map(({ amountYen }) => amountYen)).toEqual([840n])
    expect([await escrow(id), await proven()]).toEqual([0n, []])
  })

  test('of further works is paid before their places are there', async () => {
    const id = await openedTask(app, client)
    const at = app.clock.now()
    const more = { taskId: id, actorId: client.memberId, chargeId: newId(at), more: 5, via, at }
    const { payPath } = await done((tx) => orderMore(tx, more))
    expect(await freePlaces(id)).toBe(10)
    await chargePaid(app, payPath.split('/').at(-1) ?? '')
    expect([await freePlaces(id), await escrow(id), (await taskRow(app, id)).worksCount]).toEqual([
      15,
      1_500n,
      15,
    ])
    expect(await proven()).toEqual([])
  })

  test('for a task that was changed while the payment was on its way goes back', async () => {
    const id = await draftedTask(app, client)
    const chargeId = await taskPayBegun(app, client, id)
    await app.db.updateTable('tasks').set({ worksCount: 20 }).where('id', '=', id).execute()
    await chargePaid(app, chargeId)
    expect([(await taskRow(app, id)).status, await escrow(id), await proven()]).toEqual(['awaiting', 0n, []])
  })

  test('makes one order a person, of mode task, that counts as earned', async () => {
    const id = await openedTask(app, client, { perPerson: 2 })
    const works = [await submittedWork(app, worker, id), await submittedWork(app, worker, id)]
    await approved(id, ...works)
    const orders = await app.db
      .selectFrom('orders')
      .selectAll()
      .where('freelancerId', '=', worker.memberId)
      .execute()
    expect(orders.map((one) => [one.mode, one.status, one.priceYen, one.freelancerFeeYen])).toEqual([
      ['task', 'completed', 200n, 32n],
    ])
  })
})

describe('a place', () => {
  test('is held for the time limit, and free at once when it was lost', async () => {
    const id = await openedTask(app, client, { worksCount: 1 })
    const first = await startedWork(app, worker, id)
    expect(await refusal(startedWork(app, other, id))).toBe('no-place-free')
    app.clock.forward({ minutes: 60 })
    // No sweep has come by.
    const second = await startedWork(app, other, id)
    expect(await refusal(handedIn(app, worker, { taskId: id, workId: first }))).toBe('time-over')
    await handedIn(app, other, { taskId: id, workId: second })
    await app.sweep()
    expect([await statusOf(first), await statusOf(second), await freePlaces(id)]).toEqual([
      'lapsed',
      'submitted',
      0,
    ])
  })

  test('is one person’s own: a second start goes on with the first', async () => {
    const id = await openedTask(app, client)
    const workId = await startedWork(app, worker, id)
    expect(await startedWork(app, worker, id)).toBe(workId)
    await handedIn(app, worker, { taskId: id, workId })
    expect(await refusal(startedWork(app, worker, id))).toBe('limit-reached')
  })

  test('is refused by rank, by approval rate, to the client and after the end', async () => {
    const ranked = await openedTask(app, client, { minTier: 'silver' })
    expect(await refusal(startedWork(app, worker, ranked))).toBe('tier-too-low')
    expect(await refusal(startedWork(app, client, ranked))).toBe('own-task')
    const id = await openedTask(app, client)
    const workId = await submittedWork(app, worker, id)
    await rejected(id, workId)
    await done((tx) => concede(tx, act(id, [workId], asWorker())))
    const strict = await openedTask(app, client, { minApprovalPercent: 50 })
    expect(await refusal(startedWork(app, worker, strict))).toBe('approval-too-low')
    app.clock.forward({ days: 14 })
    expect(await refusal(startedWork(app, other, id))).toBe('task-not-open')
  })
})

describe('a decision', () => {
  test('that the client does not make is an approval after seven days', async () => {
    const id = await openedTask(app, client)
    const workId = await submittedWork(app, worker, id)
    app.clock.forward({ days: 6, hours: 23 })
    await app.sweep()
    expect(await statusOf(workId)).toBe('submitted')
    app.clock.forward({ hours: 1 })
    await app.sweep()
    expect([await statusOf(workId), await proven()]).toEqual(['approved', []])
  })

  test('can reject 30 % of the works; past that only send back, then ask the operator', async () => {
    const id = await openedTask(app, client, { worksCount: 4, perPerson: 4 })
    const [one = '', two = ''] = [await submittedWork(app, worker, id), await submittedWork(app, worker, id)]
    expect(await refusal(rejected(id, one, two))).toBe('too-many-rejections')
    await rejected(id, one)
    expect(await refusal(rejected(id, two))).toBe('too-many-rejections')
    const asked = () => done((tx) => refer(tx, { ...byClient(id, two), ...why }))
    expect(await refusal(asked())).toBe('return-first')
    await done((tx) => sendBack(tx, { ...byClient(id, two), note: '2問目を詳しくお願いします。' }))
    await handedIn(app, worker, { taskId: id, workId: two })
    expect(await refusal(done((tx) => sendBack(tx, { ...byClient(id, two), note: 'もう一度' })))).toBe(
      'returned-before',
    )
    await asked()
    const operator = await misaki(app)
    await done((tx) =>
      uphold(tx, {
        ...act(id, [two], { as: 'operator', actorId: operator.memberId }),
        note: '確認しました。',
      }),
    )
    expect([await statusOf(two), await freePlaces(id), await proven()]).toEqual(['unpaid', 3, []])
  })

  test('is none of a task of three works that can be rejected', async () => {
    const id = await openedTask(app, client, { worksCount: 3 })
    expect(await refusal(rejected(id, await submittedWork(app, worker, id)))).toBe('too-many-rejections')
  })

  test('of a stranger is not found', async () => {
    const id = await openedTask(app, client)
    const workId = await submittedWork(app, worker, id)
    const theirs = { ...byClient(id, workId), actorId: other.memberId, as: 'client' as const }
    expect(await refusal(done((tx) => approve(tx, theirs)))).toBe('work-not-found')
  })
})

describe('a rejection', () => {
  test('is appealed once; overturned it is paid, and the money was there', async () => {
    const id = await openedTask(app, client, { worksCount: 4 })
    const workId = await submittedWork(app, worker, id)
    await rejected(id, workId)
    const appealing = () =>
      done((tx) => appeal(tx, { ...act(id, [workId], asWorker()), text: '読んで答えました。' }))
    await appealing()
    expect(await refusal(appealing())).toBe('not-possible-now')
    // Meanwhile the place is nobody else's.
    expect(await freePlaces(id)).toBe(3)
    await done((tx) =>
      overturn(tx, { ...act(id, [workId], { as: 'operator', actorId: null }), note: '回答は妥当です。' }),
    )
    expect([await statusOf(workId), await balance(app, `freelancer/${worker.memberId}`)]).toEqual([
      'approved',
      84n,
    ])
    expect(await proven()).toEqual([])
  })

  test('is final after three days without an appeal, and the place opens again', async () => {
    const id = await openedTask(app, client, { worksCount: 4 })
    const workId = await submittedWork(app, worker, id)
    await rejected(id, workId)
    app.clock.forward({ days: 3 })
    const late = { ...act(id, [workId], asWorker()), text: '遅れました。' }
    expect(await refusal(done((tx) => appeal(tx, late)))).toBe('not-possible-now')
    await app.sweep()
    expect([await statusOf(workId), await freePlaces(id), await escrow(id)]).toEqual(['unpaid', 4, 400n])
    await startedWork(app, other, id)
  })
})

describe('answers', () => {
  test('identical in a long text are refused, and likeness is shown', async () => {
    const id = await openedTask(app, client)
    const text =
      '週末にまとめて野菜を切っておき、平日は炒めるだけにしています。時間がない日でも十五分ほどで夕食が整うので、無理なく続いています。'
    const first = await startedWork(app, worker, id)
    await handedIn(app, worker, { taskId: id, workId: first, answers: { q1: '毎日', q2: text } })
    const second = await startedWork(app, other, id)
    const again = (q2: string) =>
      handedIn(app, other, { taskId: id, workId: second, answers: { q1: '毎日', q2 } })
    expect(await refusal(again(text.replace('、', '，')))).toBe('same-text')
    await again(text.replace('十五分', '二十分'))
    const row = await workRow(app, second)
    expect([row.similarTo, (row.similarPercent ?? 0) > 75]).toEqual([first, true])
  })

  test('that do not fit their questions are refused with the question', async () => {
    const id = await openedTask(app, client)
    const workId = await startedWork(app, worker, id)
    const fault = await handedIn(app, worker, {
      taskId: id,
      workId,
      answers: { q1: '毎日', q2: '短い' },
    }).catch((e) => e)
    expect([fault.message, fault.field]).toEqual(['answers-wrong', 'q2'])
  })
})
