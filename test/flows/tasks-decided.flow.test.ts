import { beforeEach, expect, test } from 'vitest'
import { appeal, approve, reject, sendBack } from '../../src/modules/tasks'
import { inTransaction } from '../../src/platform/db'
import { balance } from '../support/orders'
import type { Person } from '../support/person'
import { openedTask, startedWork, submittedWork } from '../support/tasks'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()
let client: Person
let worker: Person
let operator: Person
beforeEach(async () => {
  client = await ken(app)
  worker = await aoi(app)
  operator = await misaki(app)
})

const byClient = (taskId: string, ...workIds: string[]) => ({
  ...{ taskId, workIds, actorId: client.memberId, as: 'client' as const, at: app.clock.now() },
})
const why = { reason: 'careless' as const, comment: '設問を読まずに答えています。' }

/** A work that was rejected, and whose worker has appealed. */
const appealed = async (): Promise<{ taskId: string; workId: string }> => {
  const taskId = await openedTask(app, client, { worksCount: 4 })
  const workId = await submittedWork(app, worker, taskId)
  const own = { taskId, workIds: [workId], actorId: worker.memberId, as: 'worker' as const }
  await inTransaction(app.db, async (tx) => {
    await reject(tx, { ...byClient(taskId, workId), ...why })
    await appeal(tx, { ...own, at: app.clock.now(), text: '二問とも読んで答えました。' })
  })
  return { taskId, workId }
}

test('an appeal waits in the console with both sides, and overturned it is paid', async () => {
  const { workId } = await appealed()
  const list = (await operator.get('/console/task-appeals')).html
  for (const words of ['自炊についてのアンケート', `/console/task-appeals/${workId}`])
    expect(list).toContain(words)
  const page = (await operator.get(`/console/task-appeals/${workId}`)).html
  for (const words of ['設問を読まずに答えています。', '二問とも読んで答えました。', '肉じゃが', '1 / 1'])
    expect(page).toContain(words)
  const looks = await app.db.selectFrom('auditLog').select('deed').where('subjectId', '=', workId).execute()
  expect(looks.map(({ deed }) => deed)).toEqual(['view-task-work'])
  expect((await operator.post(`/console/task-appeals/${workId}/overturn`, { note: '' })).status).toBe(422)
  await operator.does(`/console/task-appeals/${workId}/overturn`, { note: '回答は妥当です。' })
  expect(await balance(app, `freelancer/${worker.memberId}`)).toBe(84n)
  expect((await operator.get('/console/task-appeals?tab=decided')).html).toContain(workId)
  await app.drain()
  expect((await worker.get('/notices')).html).toContain('運営の判断で承認され')
  expect((await worker.get(`/my/works/${workId}`)).html).toContain('回答は妥当です。')
  expect((await operator.post(`/console/task-appeals/${workId}/uphold`, { note: 'もう一度' })).status).toBe(
    409,
  )
})

test('operators see all paid tasks, with what is rejected and what waits for them', async () => {
  const { taskId } = await appealed()
  await openedTask(app, client, { title: '買い物の調査' })
  const all = (await operator.get('/console/tasks')).html
  for (const words of ['自炊についてのアンケート', '買い物の調査', `/tasks/${taskId}`, '0 / 4'])
    expect(all).toContain(words)
  const asked = (await operator.get('/console/tasks?status=asked')).html
  expect([asked.includes('自炊'), asked.includes('買い物の調査')]).toEqual([true, false])
  expect((await operator.get('/console/tasks?status=completed')).html).toContain('該当するタスクはありません')
  expect((await worker.get('/console/tasks')).status).toBe(404)
})

test('a work that nobody asked about is not the operator’s to read', async () => {
  const taskId = await openedTask(app, client)
  const workId = await submittedWork(app, worker, taskId)
  expect((await operator.get(`/console/task-appeals/${workId}`)).status).toBe(404)
  expect((await worker.get('/console/task-appeals')).status).toBe(404)
})

test('what waits for a worker stands in the to-do list until it is done', async () => {
  const taskId = await openedTask(app, client, { worksCount: 8, perPerson: 3 })
  const todo = async () => (await worker.get('/todo')).html
  const [one, two] = [await submittedWork(app, worker, taskId), await submittedWork(app, worker, taskId)]
  await inTransaction(app.db, async (tx) => {
    await reject(tx, { ...byClient(taskId, one), ...why })
    await sendBack(tx, { ...byClient(taskId, two), note: '二問目を詳しくお願いします。' })
  })
  const three = await startedWork(app, worker, taskId)
  const waiting = await todo()
  for (const id of [one, two, three]) expect(waiting).toContain(`/my/works/${id}`)
  await worker.does(`/my/works/${three}/give-up`)
  await worker.does(`/my/works/${one}/concede`)
  const left = await todo()
  expect([one, two, three].map((id) => left.includes(`/my/works/${id}`))).toEqual([false, true, false])
})

test('a worker hears of each decision once, however many works it was about', async () => {
  const taskId = await openedTask(app, client, { worksCount: 8, perPerson: 3 })
  const works = [await submittedWork(app, worker, taskId), await submittedWork(app, worker, taskId)]
  await inTransaction(app.db, (tx) => approve(tx, { ...byClient(taskId, ...works), as: 'client' }))
  const third = await submittedWork(app, worker, taskId)
  await inTransaction(app.db, (tx) =>
    sendBack(tx, { ...byClient(taskId, third), note: '詳しくお願いします。' }),
  )
  await app.drain()
  const { html } = await worker.get('/notices')
  expect(html.split('の作業が承認され').length - 1).toBe(1)
  expect(html).toContain('差し戻されました')
  const kept = await app.db
    .selectFrom('notices')
    .select('href')
    .where('memberId', '=', worker.memberId)
    .execute()
  const hrefs = kept.map(({ href }) => href)
  for (const href of ['/my/works?tab=paid', `/my/works/${third}`]) expect(hrefs).toContain(href)
})
