import { beforeEach, describe, expect, test } from 'vitest'
import { chargePaid } from '../support/competitions'
import type { Person } from '../support/person'
import { draftedTask, openedTask, submittedWork, taskRow } from '../support/tasks'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useTestApp()
let client: Person
let worker: Person
beforeEach(async () => {
  client = await ken(app)
  worker = await aoi(app)
})

const settings = {
  categorySlug: 'survey',
  title: '朝食についてのアンケート',
  brief: '朝食の習慣についての質問です。',
  unitYen: '１２０',
  worksCount: '1,000',
  periodDays: '14',
  minutes: '30',
  perPerson: '1',
  minTier: 'none',
  minApprovalPercent: '90',
  'regions[]': ['27', '13'],
  aiUse: 'forbidden',
  screeningLabel: '朝食を食べますか',
  screeningOptions: '*毎日\n食べない',
  trainingPurpose: '',
  trainingBy: '',
  trainingLicence: '',
}
const question = { label: '', hint: '' }

describe('a task is made', () => {
  test('from its conditions and questions to the payment', async () => {
    await openedTask(app, client)
    const made = await client.post('/tasks/new', settings)
    expect(made.to).toMatch(/^\/my\/tasks\/.+\/form$/)
    const path = made.to.replace('/form', '')
    const edit = (value: string) => client.post(`${path}/form`, { edit: value })
    const save = (fields: Record<string, string | string[]>) =>
      client.post(`${path}/form/question`, { ...question, ...fields })
    expect((await client.get(path)).html).toContain('質問を直す')

    expect((await edit('add single')).to).toBe(`${path}/form?q=q1#settings`)
    await save({
      questionId: 'q1',
      label: '何を食べますか',
      options: 'ごはん\nパン',
      other: 'on',
      required: 'on',
    })
    await edit('add long')
    const branch = { questionId: 'q2', label: 'おかずを教えてください', min: '５', branch: 'q1' }
    // The answers can be chosen once the question is.
    const asked = await client.get((await save(branch)).to.replace('#settings', ''))
    expect(asked.html).toContain('name="branchAnswers[]"')
    await save({ ...branch, 'branchAnswers[]': ['ごはん'] })
    await edit('add section')
    await edit('up q3')
    const { questions } = await taskRow(app, path.split('/').at(-1) ?? '')
    expect(questions).toMatchObject([
      { id: 'q1', options: ['ごはん', 'パン'], other: true, required: true },
      { id: 'q3', kind: 'section' },
      { id: 'q2', min: 5, required: false, showIf: { question: 'q1', answers: ['ごはん'] } },
    ])
    expect((await client.get(`${path}/form`)).html).toContain('質問文を入力してください')
    await edit('delete q3')

    const check = await client.get(path)
    // 120 and a fee of 6 (5.5 % rounded down) for each of a thousand.
    const conditions = ['90％以上', '東京都、大阪府', '朝食を食べますか → 毎日']
    for (const words of ['¥120,000', '¥6,000', '¥126,000', ...conditions]) expect(check.html).toContain(words)
    const pay = await client.post(`${path}/pay`)
    await chargePaid(app, pay.to.split('/').at(-1) ?? '')
    expect((await client.get(path)).html).toContain('募集中')
    expect((await edit('add short')).to).toBe(path)
    expect((await client.get(`${path}/form`)).to).toBe(path)
  })

  test('keeps what was typed where something is wrong, and says it at its field', async () => {
    await openedTask(app, client)
    const wrong = { ...settings, unitYen: '1', screeningOptions: 'a', trainingPurpose: '要約の学習' }
    const first = await client.post('/tasks/new', wrong)
    expect([first.status, first.html.includes('5以上にしてください')]).toEqual([422, true])
    for (const kept of ['要約の学習', '¥1,000']) expect(first.html).toContain(kept)
    const second = await client.post('/tasks/new', { ...wrong, unitYen: '100' })
    expect(second.html).toContain('id="f-trainingBy-error"')
    const third = await client.post('/tasks/new', { ...settings, screeningOptions: '毎日' })
    expect(third.html).toContain('id="f-screeningLabel-error"')
    expect(third.html).toMatch(/<details class="task-more" open/)
  })

  test('without a question or a text that asks for a way around the site', async () => {
    const id = await draftedTask(app, client)
    const asks = { ...question, questionId: 'q1', label: '電話番号を教えてください', options: 'はい\nいいえ' }
    expect((await client.post(`/my/tasks/${id}/form/question`, asks)).status).toBe(422)
    const brief = '詳しくは kaito@example.com へメールしてください。'
    expect((await client.post(`/my/tasks/${id}/settings`, { ...settings, brief })).status).toBe(422)
    expect(await taskRow(app, id)).toMatchObject({ brief: '2問のアンケートです。' })
  })

  test('out of an earlier one, with all it says', async () => {
    const id = await openedTask(app, client, { minTier: 'bronze', regions: ['13'] })
    const copy = await client.post(`/my/tasks/${id}/duplicate`)
    expect(copy.to).toMatch(/settings$/)
    const row = await taskRow(app, copy.to.split('/')[3] ?? '')
    expect(row).toMatchObject({
      status: 'draft',
      minTier: 'bronze',
      regions: ['13'],
      title: '自炊についてのアンケート',
    })
    expect(row.questions).toHaveLength(2)
  })

  test('and tried by its client, with the checks that workers meet', async () => {
    const id = await draftedTask(app, client)
    expect((await client.get(`/my/tasks/${id}/form`)).html).toContain('builder-preview')
    const wrong = await client.post(`/my/tasks/${id}/try`, { q1: '毎日', q2: '短い' })
    expect([wrong.status, wrong.html.includes('5文字以上')]).toEqual([422, true])
    const fine = await client.does(`/my/tasks/${id}/try`, { q1: '毎日', q2: '煮物を作ります' })
    expect(fine.html).toContain('この回答なら提出できます')
  })

  test('by its client alone', async () => {
    const id = await draftedTask(app, client)
    for (const page of ['', '/settings', '/form'])
      expect((await worker.get(`/my/tasks/${id}${page}`)).status).toBe(404)
    expect((await worker.post(`/my/tasks/${id}/form`, { edit: 'delete q1' })).status).toBe(404)
    expect((await worker.post(`/my/tasks/${id}/settings`, settings)).status).toBe(404)
  })
})

describe('a running task', () => {
  test('shows how far it is, and takes more works and a later end', async () => {
    const id = await openedTask(app, client)
    await submittedWork(app, worker, id)
    const path = `/my/tasks/${id}`
    const page = await client.get(path)
    for (const words of ['確認待ち 1件', '自動で承認', '¥1,050']) expect(page.html).toContain(words)
    const { to } = await client.post(`${path}/more`, { more: '5' })
    await chargePaid(app, to.split('/').at(-1) ?? '')
    const before = (await taskRow(app, id)).endsAt?.getTime() ?? 0
    await client.does(`${path}/prolong`, { byDays: '3' })
    const row = await taskRow(app, id)
    expect([row.worksCount, (row.endsAt?.getTime() ?? 0) - before]).toEqual([15, 3 * 86_400_000])
    const list = await client.get('/my/tasks')
    expect(list.html).toContain(`href="${path}/works"`)
    await client.does(`${path}/close`)
    expect((await taskRow(app, id)).status).toBe('closing')
  })

  test('waits in the to-do list, and time is announced a day before it decides, once', async () => {
    const id = await openedTask(app, client, { periodDays: 7 })
    await submittedWork(app, worker, id)
    expect((await client.get('/todo')).html).toContain('提出された作業1件を確認する')
    const told = async (words: string) => {
      await app.sweep()
      await app.drain()
      const { html } = await client.get('/notices')
      return html.split(words).length - 1
    }
    expect([await told('24時間以内に終わります'), await told('自動で承認されます')]).toEqual([0, 0])
    app.clock.forward({ days: 6, minutes: 1 })
    expect([await told('24時間以内に終わります'), await told('自動で承認されます')]).toEqual([1, 1])
    app.clock.forward({ hours: 3 })
    expect([await told('24時間以内に終わります'), await told('自動で承認されます')]).toEqual([1, 1])
    app.clock.forward({ days: 1 })
    expect(await told('すべての作業が確定しました')).toBe(1)
  })

  test('and a draft are shown in few statements', async () => {
    const id = await openedTask(app, client)
    const draft = await draftedTask(app, client)
    await client.get('/my/tasks')
    for (const path of [`/my/tasks/${id}`, `/my/tasks/${draft}`, `/my/tasks/${draft}/form`, '/my/tasks']) {
      app.statements.length = 0
      await client.get(path)
      expect(app.statements.length, path).toBeLessThanOrEqual(5)
    }
  })
})
