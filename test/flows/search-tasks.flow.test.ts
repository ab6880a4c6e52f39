import { beforeEach, expect, test } from 'vitest'
import { close } from '../../src/modules/tasks'
import { inTransaction } from '../../src/platform/db'
import { guest, type Person } from '../support/person'
import { openedTask } from '../support/tasks'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useTestApp()
let client: Person
let worker: Person
beforeEach(async () => {
  client = await ken(app)
  worker = await aoi(app)
})

const list = async (query = '', by: Pick<Person, 'get'> = guest(app)) => (await by.get(`/tasks${query}`)).html

test('an open task is found among tasks and jobs and on the first page, until it is closed', async () => {
  const id = await openedTask(app, client, { title: '猫の名前のアンケート' })
  await openedTask(app, client, { title: '別のアンケート' })
  const found = await list(`?q=${encodeURIComponent('猫')}`)
  for (const words of ['猫の名前のアンケート', '¥100', '残り', `href="/tasks/${id}"`])
    expect(found).toContain(words)
  expect(found).not.toContain('別のアンケート')
  expect((await guest(app).get('/jobs?mode=task')).html).toContain('猫の名前のアンケート')
  const first = (await guest(app).get('/')).html
  for (const words of ['すぐに始められるタスク', '猫の名前のアンケート']) expect(first).toContain(words)
  expect((await guest(app).get('/sitemap.xml')).html).toContain(`/tasks/${id}`)
  await inTransaction(app.db, (tx) =>
    close(tx, { taskId: id, actorId: client.memberId, at: app.clock.now() }),
  )
  expect(await list()).not.toContain('猫の名前のアンケート')
})

test('tasks are narrowed by price, pay per hour, category and rank, and sorted by price', async () => {
  await openedTask(app, client, { title: '安い作業', unitYen: 20n })
  await openedTask(app, client, { title: '高い作業', unitYen: 1_000n })
  await openedTask(app, client, { title: '銀の作業', unitYen: 300n, minTier: 'silver' })
  for (const query of ['?unit=300', '?hour=2000']) {
    const html = await list(query)
    expect([html.includes('安い作業'), html.includes('高い作業')]).toEqual([false, true])
  }
  const sorted = await list('?sort=budget')
  expect(sorted.indexOf('高い作業')).toBeLessThan(sorted.indexOf('安い作業'))
  const open = await list('?fit=1', worker)
  expect([open.includes('銀の作業'), open.includes('高い作業')]).toEqual([false, true])
  expect(await list('?fit=1', client)).not.toContain('高い作業')
  expect(await list('?cat=logo')).toContain('合うタスクはまだありません')
})

test('the list costs three statements at most', async () => {
  await openedTask(app, client)
  await worker.get('/settings')
  app.statements.length = 0
  await list('?q=アンケート&fit=1&unit=50', worker)
  expect(app.statements.length).toBeLessThanOrEqual(3)
})
