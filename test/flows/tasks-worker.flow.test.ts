import { beforeEach, describe, expect, test } from 'vitest'
import { concede, type Question, reject, sendBack } from '../../src/modules/tasks'
import { inTransaction } from '../../src/platform/db'
import type { Person } from '../support/person'
import { guest, newcomer } from '../support/person'
import { draftedTask, openedTask, startedWork, submittedWork, workRow } from '../support/tasks'
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

const plain = { hint: '', required: true, min: null, max: null, options: [], other: false, showIf: null }
const byClient = (taskId: string, workId: string) => ({
  ...{ taskId, workIds: [workId], actorId: client.memberId, as: 'client' as const, at: app.clock.now() },
})
const rejected = (taskId: string, workId: string) =>
  inTransaction(app.db, (tx) =>
    reject(tx, { ...byClient(taskId, workId), reason: 'careless', comment: '設問を読んでください。' }),
  )
const answers = { q1: '毎日', q2: '肉じゃがと味噌汁をよく作ります', aiUse: 'none' }

const everyKind: Question[] = [
  {
    ...plain,
    id: 'q1',
    kind: 'single',
    label: '飼っていますか',
    options: ['犬', '猫'],
    other: true,
  },
  {
    ...plain,
    id: 'q2',
    kind: 'short',
    label: '犬種',
    showIf: { question: 'q1', answers: ['犬'] },
  },
  {
    ...plain,
    id: 'q3',
    kind: 'multiple',
    label: 'おやつ',
    options: ['煮干し', 'ささみ'],
    min: 1,
  },
  { ...plain, id: 'q4', kind: 'number', label: '年齢', max: 30 },
  { ...plain, id: 'q5', kind: 'date', label: '誕生日', required: false },
  { ...plain, id: 'q6', kind: 'url', label: '写真のURL', required: false },
  { ...plain, id: 'q7', kind: 'scale', label: '満足度', min: 1, max: 5 },
  { ...plain, id: 'q8', kind: 'file', label: '写真' },
  { ...plain, id: 'q9', kind: 'section', label: '以上です' },
]

/** Statements of one page, those for the session among them. */
const statementsOf = async (person: Pick<Person, 'get'>, path: string): Promise<number> => {
  app.statements.length = 0
  expect((await person.get(path)).status).toBe(200)
  return app.statements.length
}

describe('the page of a task', () => {
  test('says what it pays, how many places are left, and who may take part and why not', async () => {
    const id = await openedTask(app, client, { minTier: 'silver', minApprovalPercent: 90 })
    const seen = (await guest(app).get(`/tasks/${id}`)).html
    for (const words of ['¥100', '¥84', '10 / 10件', '60分', 'ログインして始める', 'シルバー以上'])
      expect(seen).toContain(words)
    const page = (await worker.get(`/tasks/${id}`)).html
    expect(page).toContain('このタスクに必要なランクに届いていません')
    expect(page).toContain('あなた: ランク外')
    expect(page).not.toContain('作業を始める</button>')
    expect((await client.get(`/tasks/${id}`)).html).toContain(`href="/my/tasks/${id}"`)
    expect(await statementsOf(worker, `/tasks/${id}`)).toBeLessThanOrEqual(5)
  })

  test('of a task for certain regions takes those whose profile names one', async () => {
    const id = await openedTask(app, client, { regions: ['13', '27'] })
    const page = (await worker.get(`/tasks/${id}`)).html
    expect(page).toContain('地域: 東京都、大阪府')
    expect(page).toContain('指定された地域の方だけが参加できます')
    const place = (region: string) =>
      worker.does('/my/profile/availability', { availability: 'open', hours: '', region })
    await place('01')
    expect((await worker.post(`/tasks/${id}/start`)).status).toBe(403)
    await place('27')
    expect((await worker.get(`/tasks/${id}`)).html).toContain('あなた: 大阪府')
    expect((await worker.post(`/tasks/${id}/start`)).to).toMatch(/^\/my\/works\//)
  })

  test('of a draft is its client’s alone', async () => {
    const id = await draftedTask(app, client)
    expect((await worker.get(`/tasks/${id}`)).status).toBe(404)
    expect((await worker.post(`/tasks/${id}/start`)).status).toBe(404)
    expect((await client.get(`/tasks/${id}`)).to).toBe(`/my/tasks/${id}`)
  })

  test('asks the screening question first, once', async () => {
    const screening = { label: '猫を飼っていますか', options: ['いる', 'いない'], right: [0] }
    const id = await openedTask(app, client, { screening })
    expect((await worker.get(`/tasks/${id}`)).html).toContain('猫を飼っていますか')
    const silent = await worker.post(`/tasks/${id}/start`)
    expect([silent.status, silent.html.includes('参加条件の質問に答えてください')]).toEqual([422, true])
    expect((await worker.post(`/tasks/${id}/start`, { screening: '1' })).to).toBe(`/tasks/${id}`)
    expect((await worker.get(`/tasks/${id}`)).html).toContain('条件に合いませんでした')
    expect((await worker.post(`/tasks/${id}/start`, { screening: '0' })).status).toBe(409)
    expect((await other.post(`/tasks/${id}/start`, { screening: '0' })).to).toMatch(/^\/my\/works\//)
  })
})

describe('a work', () => {
  test('is begun, saved, resumed elsewhere and handed in; its page says when the decision comes', async () => {
    const id = await openedTask(app, client)
    const { to: here } = await worker.post(`/tasks/${id}/start`)
    const form = (await worker.get(here)).html
    for (const words of ['残り時間', 'どのくらい自炊しますか', '途中まで保存する', 'data-seconds'])
      expect(form).toContain(words)
    await worker.does(`${here}/save`, { q2: '書きかけ' })
    expect((await worker.get(here)).html).toContain('書きかけ</textarea>')
    expect((await worker.get(`/tasks/${id}`)).html).toContain('作業を続ける')
    const page = await worker.does(`${here}/submit`, answers)
    for (const words of ['提出しました', '依頼者の確認を待っています', '肉じゃがと味噌汁'])
      expect(page.html).toContain(words)
    expect((await other.get(here)).status).toBe(404)
    expect(await statementsOf(worker, here)).toBeLessThanOrEqual(5)
    expect(await statementsOf(worker, '/my/works')).toBeLessThanOrEqual(5)
  })

  test('names every fault at its field, keeps what was typed, and what was typed is saved too', async () => {
    const id = await openedTask(app, client)
    const { to: here } = await worker.post(`/tasks/${id}/start`)
    const refused = await worker.post(`${here}/submit`, { q2: '短い', aiUse: 'none' })
    expect(refused.status).toBe(422)
    for (const words of [
      '回答してください',
      '5文字以上で回答してください',
      '短い</textarea>',
      'href="#f-q1"',
    ])
      expect(refused.html).toContain(words)
    expect((await worker.get(here)).html).toContain('短い</textarea>')
  })

  test('asks every kind of question; what a branch hides is neither asked nor kept', async () => {
    const id = await openedTask(app, client, { questions: everyKind })
    const { to: here } = await worker.post(`/tasks/${id}/start`)
    const form = (await worker.get(here)).html
    for (const { label } of everyKind) expect(form).toContain(label)
    expect(form).toContain('「飼っていますか」が「犬」の方のみ')
    const sent = {
      q1: 'other:',
      'q1.other': 'うさぎ',
      q2: '柴',
      'q3[]': ['煮干し'],
      q4: '３',
      q7: '5',
      aiUse: 'none',
    }
    const photo = new File([new Uint8Array([1, 2, 3])], '写真.txt')
    expect((await worker.post(`${here}/submit`, sent)).html).toContain('問8 写真：回答してください')
    const page = await worker.does(`${here}/submit`, { ...sent, 'q8.files': photo })
    for (const words of ['その他: うさぎ', '煮干し', '写真.txt']) expect(page.html).toContain(words)
    const row = await workRow(app, here.split('/').at(-1) ?? '')
    const kept = row.answers as Record<string, unknown>
    expect([kept['q2'], kept['q4'], kept['q1']]).toEqual([undefined, '3', 'other:うさぎ'])
  })
})

describe('a place', () => {
  test('whose time ran out shows what was typed, and goes on with it in a new place', async () => {
    const id = await openedTask(app, client, { worksCount: 1 })
    const { to: here } = await worker.post(`/tasks/${id}/start`)
    app.clock.forward({ minutes: 60 })
    const late = await worker.post(`${here}/submit`, answers)
    expect([late.status, late.html.includes('制限時間が過ぎました')]).toEqual([409, true])
    expect(late.html).toContain('肉じゃがと味噌汁をよく作ります</textarea>')
    expect(late.html).toContain('新しい枠で続ける')
    expect((await worker.post(`${here}/save`, answers)).status).toBe(409)
    await app.sweep()
    const again = await worker.post(`${here}/again`, answers)
    expect(again.to).not.toBe(here)
    expect((await worker.get(again.to)).html).toContain('肉じゃがと味噌汁をよく作ります</textarea>')
    // The old address leads to the place that is held now.
    expect((await worker.get(here)).to).toBe(again.to)
  })

  test('whose time ran out while others took all places says so, with the text', async () => {
    const id = await openedTask(app, client, { worksCount: 1 })
    const { to: here } = await worker.post(`/tasks/${id}/start`)
    app.clock.forward({ minutes: 60 })
    await startedWork(app, other, id)
    const late = await worker.post(`${here}/submit`, answers)
    expect(late.html).toContain('今は空きがありません')
    expect(late.html).toContain('肉じゃがと味噌汁をよく作ります</textarea>')
    expect(late.html).not.toContain('新しい枠で続ける')
  })

  test('that is given up is free at once', async () => {
    const id = await openedTask(app, client, { worksCount: 1 })
    const { to: here } = await worker.post(`/tasks/${id}/start`)
    expect((await other.post(`/tasks/${id}/start`)).status).toBe(409)
    await worker.does(`${here}/give-up`)
    expect((await other.post(`/tasks/${id}/start`)).to).toMatch(/^\/my\/works\//)
  })

  test('needs consent where answers become training data, and keeps its words', async () => {
    const training = {
      trainingPurpose: '音声認識の改善',
      trainingBy: '株式会社青空',
      trainingFaceOrVoice: true,
      trainingLicence: '3年間、第三者提供なし',
    }
    const id = await openedTask(app, client, { ...training, aiUse: 'declared' })
    expect((await worker.get(`/tasks/${id}`)).html).toContain('株式会社青空')
    const { to: here } = await worker.post(`/tasks/${id}/start`)
    const without = await worker.post(`${here}/submit`, answers)
    expect([without.status, without.html.includes('学習データとしての利用に同意してください')]).toEqual([
      422,
      true,
    ])
    const told = { ...answers, q2: '感想は 090-1234-5678 の山田さんに聞いてください', consent: 'on' }
    const personal = await worker.post(`${here}/submit`, told)
    expect([personal.status, personal.html.includes('個人情報を含められません')]).toEqual([422, true])
    await worker.does(`${here}/submit`, { ...answers, consent: 'on' })
    const { consentText } = await workRow(app, here.split('/').at(-1) ?? '')
    expect(consentText).toContain('株式会社青空')
  })
})

describe('a decision', () => {
  test('to reject is shown with its reason, and can be appealed or accepted', async () => {
    const id = await openedTask(app, client, { worksCount: 8, perPerson: 2 })
    const [one, two] = [await submittedWork(app, worker, id), await submittedWork(app, worker, id)]
    for (const workId of [one, two]) await rejected(id, workId)
    const page = (await worker.get(`/my/works/${one}`)).html
    for (const words of ['設問を読まずに答えている', '設問を読んでください。', '運営に異議を申し立てる'])
      expect(page).toContain(words)
    expect((await worker.post(`/my/works/${one}/appeal`, { text: '' })).status).toBe(422)
    const appealed = await worker.does(`/my/works/${one}/appeal`, { text: '読んで答えました。' })
    expect(appealed.html).toContain('読んで答えました。')
    expect(appealed.html).not.toContain('非承認を受け入れる')
    expect((await other.post(`/my/works/${two}/concede`)).status).toBe(404)
    expect((await worker.does(`/my/works/${two}/concede`)).html).toContain('非承認が確定しました')
  })

  test('to send back opens the form again with the client’s words', async () => {
    const id = await openedTask(app, client)
    const workId = await submittedWork(app, worker, id)
    await inTransaction(app.db, (tx) =>
      sendBack(tx, { ...byClient(id, workId), note: '料理名を足してください。' }),
    )
    const form = (await worker.get(`/my/works/${workId}`)).html
    for (const words of ['料理名を足してください。', '修正して提出する']) expect(form).toContain(words)
    const page = await worker.does(`/my/works/${workId}/submit`, answers)
    expect(page.html).toContain('依頼者の確認を待っています')
  })

  test('of every kind stands in the list of one’s works with what it brought', async () => {
    const id = await openedTask(app, client, { worksCount: 8, perPerson: 3 })
    const works = [await submittedWork(app, worker, id), await submittedWork(app, worker, id)]
    await rejected(id, works[0] ?? '')
    const own = { taskId: id, workIds: [works[0] ?? ''], actorId: worker.memberId, as: 'worker' as const }
    await inTransaction(app.db, (tx) => concede(tx, { ...own, at: app.clock.now() }))
    app.clock.forward({ days: 7 })
    await app.sweep()
    const paid = (await worker.get('/my/works?tab=paid')).html
    for (const words of ['自炊についてのアンケート', '¥84', '1 / 2件']) expect(paid).toContain(words)
    expect((await worker.get('/my/works?tab=over')).html).toContain('非承認（確定）')
    expect((await worker.get('/my/earnings')).html).toContain('+¥84')
  })
})
