// Whoever worked on a task is reviewed together with the others (§3.5, §3.8): one to-do and one form.
import { expect, test } from 'vitest'
import { approve } from '../../src/modules/tasks'
import { inTransaction } from '../../src/platform/db'
import { crowdLike, openedTask, submittedWork } from '../support/tasks'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useTestApp()

test('a client reviews the people of a task in one form, and those who are left out later', async () => {
  const [client, worker] = [await ken(app), await aoi(app)]
  const taskId = await openedTask(app, client)
  const workers = await crowdLike(app, worker, 3)
  const workIds: string[] = []
  for (const one of workers) workIds.push(await submittedWork(app, one, taskId))
  const act = { taskId, workIds, actorId: client.memberId, as: 'client' as const, at: app.clock.now() }
  await inTransaction(app.db, (tx) => approve(tx, act))

  const page = `/tasks/${taskId}/review`
  const todo = (await client.get('/todo')).html
  expect(todo).toContain('「自炊についてのアンケート」の作業者3人を評価する')
  expect(todo.match(/を評価する/g)).toHaveLength(1)
  expect(todo).toContain(`href="${page}"`)
  const waiting = (await client.get('/my/reviews')).html
  expect(waiting).toContain('作業者3人')
  expect(waiting.match(new RegExp(`href="${page}"`, 'g'))).toHaveLength(1)

  const { html } = await client.get(page)
  const fields = [...html.matchAll(/name="(orderIds\[\]|id-\w+)" value="(\w+)"/g)]
  const orderIds = fields.filter(([, name]) => name === 'orderIds[]').map(([, , value]) => value ?? '')
  const ids = fields.filter(([, name]) => name !== 'orderIds[]').map(([, name, value]) => [name, value])
  const scores = orderIds.slice(0, 2).map((orderId) => [`score-${orderId}`, '5'])
  await client.does(page, { 'orderIds[]': orderIds, ...Object.fromEntries([...ids, ...scores]) })
  expect(await app.db.selectFrom('reviews').select('score').execute()).toEqual([{ score: 5 }, { score: 5 }])
  expect((await client.get('/todo')).html).toContain('作業者1人を評価する')

  // To the worker it is an order like any other; the form of all is the client's alone.
  expect((await worker.get(page)).status).toBe(404)
  expect((await worker.get('/todo')).html).toContain('健さんを評価する')
})
