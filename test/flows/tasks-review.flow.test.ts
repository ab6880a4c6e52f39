import { beforeEach, describe, expect, test } from 'vitest'
import { verifyLedger } from '../../src/modules/ledger'
import { balance } from '../support/orders'
import { newcomer, type Person } from '../support/person'
import { handedIn, openedTask, startedWork, submittedWork, workRow } from '../support/tasks'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useTestApp()
let client: Person
let worker: Person
let other: Person
beforeEach(async () => {
  client = await ken(app)
  worker = await aoi(app)
  other = await newcomer(app, { name: '楓', email: 'kaede@example.jp' })
})

const statusOf = async (id: string) => (await workRow(app, id)).status
const grid = (taskId: string) => `/my/tasks/${taskId}/works`
const decide = (taskId: string, verb: string, fields: Record<string, string | string[]>) =>
  client.post(grid(taskId), { verb, reason: '', comment: '', tab: 'waiting', mark: '', ...fields })
const why = { reason: 'careless', comment: '設問を読まずに答えています。' }

describe('the grid of works', () => {
  test('shows what waits, with its marks, in few statements', async () => {
    const id = await openedTask(app, client, { perPerson: 9 })
    const first = await startedWork(app, worker, id)
    app.clock.forward({ minutes: 5 })
    const text =
      '週末にまとめて野菜を切っておき、平日は炒めるだけにしています。時間がない日も十五分ほどで夕食が整います。'
    await handedIn(app, worker, { taskId: id, workId: first, answers: { q1: '毎日', q2: text } })
    const near = text.replace('十五分', '二十分')
    for (let i = 0; i < 4; i++) {
      const workId = await startedWork(app, other, id)
      // The last is handed in after a second; the others take five minutes.
      app.clock.forward(i === 3 ? { seconds: 1 } : { minutes: 5 })
      const q2 = i === 0 ? near : `煮物をよく作ります（${i}）`
      await handedIn(app, other, { taskId: id, workId, answers: { q1: 'しない', q2 } })
    }
    await client.get('/my/tasks')
    app.statements.length = 0
    const page = await client.get(grid(id))
    expect(app.statements.length).toBeLessThanOrEqual(5)
    for (const words of ['5分0秒', '極端に短い', '類似', '楓', 'どのくらい自炊しますか'])
      expect(page.html).toContain(words)
    const rows = async (query: string) => {
      const { html } = await client.get(`${grid(id)}?${query}`)
      return html.match(/data-work="/g)?.length ?? 0
    }
    expect([await rows('mark=fast'), await rows('mark=similar'), await rows('mark=flat')]).toEqual([1, 1, 0])
    expect([await rows('tab=approved'), await rows('tab=all')]).toEqual([0, 5])
    expect((await worker.get(grid(id))).status).toBe(404)
  })

  test('marks a work whose choices are all the same', async () => {
    const scale = {
      kind: 'scale',
      label: '満足度',
      hint: '',
      required: true,
      min: 1,
      max: 5,
      options: [],
      other: false,
      showIf: null,
    } as const
    const questions = ['q1', 'q2', 'q3'].map((id) => ({ ...scale, id }))
    const id = await openedTask(app, client, { questions, perPerson: 2 })
    for (const answers of [
      { q1: '3', q2: '3', q3: '3' },
      { q1: '3', q2: '4', q3: '3' },
    ]) {
      const workId = await startedWork(app, worker, id)
      await handedIn(app, worker, { taskId: id, workId, answers })
    }
    const { html } = await client.get(`${grid(id)}?mark=flat`)
    expect(html.match(/data-work="/g)).toHaveLength(1)
  })
})

describe('decisions', () => {
  test('approve what is ticked, and pay it', async () => {
    const id = await openedTask(app, client)
    const works = [await submittedWork(app, worker, id), await submittedWork(app, other, id)]
    const done = await decide(id, 'approve', { 'workIds[]': works })
    expect(done.to).toBe(`${grid(id)}?tab=waiting`)
    expect((await client.get(done.to)).html).toContain('2件を承認し、支払いました')
    expect(await balance(app, `freelancer/${worker.memberId}`)).toBe(84n)
    expect((await verifyLedger(app.db)).faults).toEqual([])
  })

  test('on everything take what was there when the page was drawn', async () => {
    const id = await openedTask(app, client, { perPerson: 2 })
    const seen = await submittedWork(app, worker, id)
    const until = app.clock.now().toISOString()
    app.clock.forward({ minutes: 1 })
    const later = await submittedWork(app, other, id)
    await client.get(grid(id))
    await decide(id, 'approve', { everything: 'on', until })
    expect([await statusOf(seen), await statusOf(later)]).toEqual(['approved', 'submitted'])
  })

  test('against a work need a reason and a comment, which stay when something is missing', async () => {
    const id = await openedTask(app, client)
    const workId = await submittedWork(app, worker, id)
    const missing = await decide(id, 'reject', { 'workIds[]': [workId], comment: '短すぎます。' })
    expect([missing.status, missing.html.includes('id="f-reason-error"')]).toEqual([422, true])
    expect(missing.html).toMatch(new RegExp(`value="${workId}"[^>]* checked`))
    expect(missing.html).toContain('短すぎます。</textarea>')
    const silent = await decide(id, 'send-back', { 'workIds[]': [workId] })
    expect(silent.html).toContain('id="f-comment-error"')
    await decide(id, 'send-back', { 'workIds[]': [workId], comment: '2問目を詳しくお願いします。' })
    expect(await statusOf(workId)).toBe('returned')
    expect((await client.get(`${grid(id)}?tab=declined`)).html).toContain('差し戻し')
  })

  test('past the cap of rejections go to the operator after a correction', async () => {
    const id = await openedTask(app, client, { worksCount: 4 })
    const works = [await submittedWork(app, worker, id), await submittedWork(app, other, id)]
    expect((await client.get(grid(id))).html).toContain('あと1件です（上限1件）')
    const both = await decide(id, 'reject', { 'workIds[]': works, ...why })
    expect([both.status, await statusOf(works[0] ?? '')]).toEqual([409, 'submitted'])
    await decide(id, 'reject', { 'workIds[]': works.slice(0, 1), ...why })
    const page = await client.get(grid(id))
    expect([page.html.includes('value="refer"'), page.html.includes('value="reject"')]).toEqual([true, false])
    expect((await decide(id, 'refer', { 'workIds[]': works.slice(1), ...why })).html).toContain(
      '一度差し戻して',
    )
  })

  test('on one work are made on its page, and lead to the next that waits', async () => {
    const id = await openedTask(app, client)
    const [first, second] = [await submittedWork(app, worker, id), await submittedWork(app, other, id)]
    await client.get(grid(id))
    app.statements.length = 0
    const page = await client.get(`${grid(id)}/${first}`)
    expect(app.statements.length).toBeLessThanOrEqual(5)
    for (const words of ['どのくらい自炊しますか', '肉じゃが', '葵', `value="${second}"`])
      expect(page.html).toContain(words)
    const done = await decide(id, 'approve', { 'workIds[]': [first], next: second })
    expect(done.to).toBe(`${grid(id)}/${second}`)
    expect((await client.get(`${grid(id)}/${first}`)).html).toContain('発注を見る')
    for (const path of [`${grid(id)}/${first}`, `${grid(await openedTask(app, client))}/${first}`])
      expect((await (path.includes(id) ? worker : client).get(path)).status).toBe(404)
  })

  test('of somebody else’s task are refused', async () => {
    const id = await openedTask(app, client)
    const workId = await submittedWork(app, worker, id)
    const { status } = await other.post(grid(id), { verb: 'approve', 'workIds[]': [workId] })
    expect([status, await statusOf(workId)]).toEqual([404, 'submitted'])
  })
})
