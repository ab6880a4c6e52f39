import { describe, expect, test } from 'vitest'
import { syncCatalogue } from '../../src/modules/categories'
import { inTransaction } from '../../src/platform/db'
import { guest, newcomer, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'
import { confirmed, postedJob, step } from './jobs.help'

const app = useTestApp()

describe('posting a job', () => {
  test('健 fills in the wizard step by step, and the job is open', async () => {
    const client = await ken(app)
    const id = await postedJob(app, client)
    const page = await guest(app).get(`/jobs/${id}`)
    expect(page.status).toBe(200)
    expect(page.html).toContain('商品説明文（20点）')
    expect(page.html).toContain('¥30,000〜50,000')
    expect(page.html).toContain('<strong>400字</strong>')
    expect(page.html).toContain('はじめての依頼')
    expect(page.html).toContain('ログインして提案する')
  })

  test('a step left half-way is kept as a draft that nobody else finds', async () => {
    const client = await ken(app)
    const id = await step(app, client)
    const list = await client.does(`/jobs/${id}/draft/content`, { title: '記事', brief: '本文', go: 'later' })
    expect(list.html).toContain('下書きに保存しました')
    expect(list.html).toContain('記事')
    expect((await (await aoi(app)).get(`/jobs/${id}`)).status).toBe(404)
    expect((await guest(app).get(`/jobs/${id}`)).status).toBe(404)
    expect((await client.get(`/jobs/${id}`)).to).toBe(`/jobs/${id}/draft/preview`)
  })

  test('the preview names what is missing, and posting is refused', async () => {
    const client = await ken(app)
    const id = await step(app, client)
    const page = await client.get(`/jobs/${id}/draft/preview`)
    expect(page.html).toContain('件名と依頼内容を書く')
    expect(page.html).not.toContain(`action="/jobs/${id}/post"`)
    const refused = await client.post(`/jobs/${id}/post`)
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('件名を入力してください')
  })

  test('a form sent twice makes one draft', async () => {
    const client = await ken(app)
    const fields = { categorySlug: 'article', _id: '0123456789abcdef' }
    await step(app, client, fields)
    await client.does('/jobs/new', fields)
    expect(await app.db.selectFrom('jobs').select('id').execute()).toHaveLength(1)
  })

  test('own figures must be given, and the right way round', async () => {
    const client = await ken(app)
    const id = await step(app, client)
    const dates = { proposalsOn: '2026-12-01', wantedOn: '', hires: '1', band: 'own' }
    const none = await client.post(`/jobs/${id}/draft/budget`, {
      ...dates,
      budgetMinYen: '',
      budgetMaxYen: '',
    })
    expect(none.html).toContain('予算の下限と上限を入力してください')
    const turned = await client.post(`/jobs/${id}/draft/budget`, {
      ...dates,
      budgetMinYen: '５０,０００',
      budgetMaxYen: '3000',
    })
    expect(turned.status).toBe(422)
    expect(turned.html).toContain('上限は下限以上にしてください')
  })

  test('requirements are for clients who have confirmed themselves', async () => {
    const client = await ken(app)
    const id = await postedJob(app, client, { post: false, requirements: { minTier: 'bronze' } })
    expect((await client.get(`/jobs/${id}/draft/requirements`)).html).toContain(
      '本人確認と電話確認を済ませた',
    )
    expect((await client.post(`/jobs/${id}/post`)).status).toBe(403)
    await confirmed(app, client, { identity: true, phone: true })
    expect((await client.does(`/jobs/${id}/post`)).html).toContain('ブロンズ以上')
  })

  test('a draft can be thrown away', async () => {
    const client = await ken(app)
    const id = await step(app, client)
    await client.does(`/jobs/${id}/discard`)
    expect((await client.get(`/jobs/${id}/draft/preview`)).status).toBe(404)
  })

  test('a fourth post no longer carries the mark of a beginner', async () => {
    const client = await ken(app)
    for (let n = 0; n < 3; n++) await postedJob(app, client)
    const id = await postedJob(app, client)
    expect((await guest(app).get(`/jobs/${id}`)).html).not.toContain('はじめての依頼')
  })
})

describe('who sees a job', () => {
  test('for members only: a guest is shown the way in, and no word of the job', async () => {
    const id = await postedJob(app, await ken(app), { requirements: { visibility: 'members' } })
    const page = await guest(app).get(`/jobs/${id}`)
    expect(page.html).toContain('会員だけに公開されています')
    expect(page.html).not.toContain('商品説明文')
    expect((await (await aoi(app)).get(`/jobs/${id}`)).html).toContain('商品説明文')
  })

  test('confidential: only whoever has confirmed confidentiality reads even the title', async () => {
    const id = await postedJob(app, await ken(app), {
      requirements: { visibility: 'confidential' },
    })
    const freelancer = await aoi(app)
    const hidden = await freelancer.get(`/jobs/${id}`)
    expect(hidden.html).toContain('機密の依頼です')
    expect(hidden.html).not.toContain('商品説明文')
    await confirmed(app, freelancer, { confidentiality: true })
    expect((await freelancer.get(`/jobs/${id}`)).html).toContain('商品説明文')
  })

  test('by invitation: the invited see it, nobody else does', async () => {
    const client = await ken(app)
    await confirmed(app, client, { identity: true, phone: true })
    const id = await postedJob(app, client, { requirements: { 'needs[]': ['invited'] } })
    const freelancer = await aoi(app)
    expect((await freelancer.get(`/jobs/${id}`)).status).toBe(404)
    await tierOf(freelancer, 'regular')
    await client.does(`/jobs/${id}/invite`, { freelancerId: freelancer.memberId })
    const page = await freelancer.get(`/jobs/${id}`)
    expect(page.html).toContain('この仕事に招待されています')
    expect(page.html).toContain(`/jobs/${id}/propose`)
  })

  test('a person without a rank is not invited', async () => {
    const client = await ken(app)
    const id = await postedJob(app, client)
    const freelancer = await aoi(app)
    expect((await client.post(`/jobs/${id}/invite`, { freelancerId: freelancer.memberId })).status).toBe(404)
  })
})

const tierOf = (person: Person, tier: 'regular' | 'bronze') =>
  app.db.updateTable('members').set({ tier }).where('id', '=', person.memberId).execute()

describe('the reason why one may not propose', () => {
  test('is the rank: with what is asked and what one has', async () => {
    const client = await ken(app)
    await confirmed(app, client, { identity: true, phone: true })
    const id = await postedJob(app, client, { requirements: { minTier: 'silver' } })
    const page = await (await aoi(app)).get(`/jobs/${id}`)
    expect(page.html).toContain('シルバー以上の方が対象です。あなたはいまランク外です')
    expect(page.html).toContain('href="/my/rank"')
  })

  test('is a confirmation: with the way to it', async () => {
    const client = await ken(app)
    await confirmed(app, client, { identity: true, phone: true })
    const id = await postedJob(app, client, { requirements: { 'needs[]': ['identity'] } })
    const page = await (await aoi(app)).get(`/jobs/${id}`)
    expect(page.html).toContain('提案するには本人確認が必要です')
  })

  test('costs five statements at most to find out', async () => {
    const id = await postedJob(app, await ken(app))
    const freelancer = await aoi(app)
    await freelancer.get(`/jobs/${id}`)
    app.statements.length = 0
    await freelancer.get(`/jobs/${id}`)
    expect(app.statements.length).toBeLessThanOrEqual(5)
  })
})

describe('a posted job', () => {
  test('is changed freely while nobody has proposed', async () => {
    const client = await ken(app)
    const id = await postedJob(app, client)
    const page = await client.does(`/jobs/${id}/edit`, {
      categorySlug: 'seo-writing',
      title: '別の件名',
      brief: '別の本文',
      band: 'negotiable',
      proposalsOn: '2026-12-10',
      wantedOn: '',
      hires: '3',
      visibility: 'public',
    })
    expect(page.html).toContain('別の件名')
    expect(page.html).toContain('予算は要相談')
  })

  test('takes addenda, which stay', async () => {
    const client = await ken(app)
    const id = await postedJob(app, client)
    await client.does(`/jobs/${id}/addendum`, { body: '写真は12月に届きます。' })
    expect((await guest(app).get(`/jobs/${id}`)).html).toContain('写真は12月に届きます。')
    expect((await (await aoi(app)).post(`/jobs/${id}/addendum`, { body: 'いたずら' })).status).toBe(404)
  })

  test('goes on to selecting when its deadline passes, not before, and opens again when extended', async () => {
    const client = await ken(app)
    const id = await postedJob(app, client)
    app.clock.set(new Date('2026-12-01T23:58:59+09:00'))
    await app.sweep()
    expect((await client.get(`/jobs/${id}`)).html).not.toContain('提案の受付は終わりました。届いた')
    app.clock.forward({ seconds: 1 })
    app.clock.forward({ minutes: 1 })
    await app.sweep()
    expect((await client.get(`/jobs/${id}`)).html).toContain('提案の受付は終わりました。届いた')
    const early = await client.post(`/jobs/${id}/extend`, { proposalsOn: '2026-11-30' })
    expect(early.status).toBe(422)
    expect((await client.does(`/jobs/${id}/extend`, { proposalsOn: '2026-12-08' })).html).toContain(
      '締切を延ばしました',
    )
    const events = await app.db.selectFrom('jobEvents').select('verb').orderBy('id').execute()
    expect(events.map((event) => event.verb)).toEqual(['post', 'pass-deadline', 'extend'])
  })

  test('is closed with a reason, once, after being told what that does', async () => {
    const client = await ken(app)
    const id = await postedJob(app, client)
    expect((await client.get(`/jobs/${id}/close`)).html).toContain('発注率に0%として数えられます')
    const page = await client.does(`/jobs/${id}/close`, { reason: 'plans-changed' })
    expect(page.html).toContain('この仕事の募集は終了しました')
    expect((await client.post(`/jobs/${id}/close`, { reason: 'other' })).status).not.toBe(303)
    expect((await client.post(`/jobs/${id}/extend`, { proposalsOn: '2026-12-24' })).status).not.toBe(303)
  })

  test('is not filled while nobody is hired', async () => {
    const client = await ken(app)
    const id = await postedJob(app, client)
    const refused = await client.post(`/jobs/${id}/fill`)
    expect(refused.status).toBe(409)
    expect(refused.html).toContain('まだどなたにも発注していません')
  })

  test('is its owner’s to manage: others find no dialogs', async () => {
    const id = await postedJob(app, await ken(app))
    const other = await aoi(app)
    for (const page of ['edit', 'close', 'extend', 'addendum', 'invite', 'draft/content'])
      expect((await other.get(`/jobs/${id}/${page}`)).status).toBe(404)
  })
})

describe('questions', () => {
  test('are asked and answered for everybody to read, without the name of whoever asked', async () => {
    const client = await ken(app)
    const id = await postedJob(app, client)
    const freelancer = await newcomer(app, { name: '質問する人', email: 'q@example.jp' })
    await freelancer.does(`/jobs/${id}/questions`, { body: '写真はありますか' })
    await app.drain()
    const told = await app.db
      .selectFrom('notices')
      .select('params')
      .where('kind', '=', 'question.asked')
      .execute()
    const letters = await app.db.selectFrom('outboxMails').select(['subject', 'body']).execute()
    expect(told).toHaveLength(1)
    expect(JSON.stringify([told, letters])).not.toContain('質問する人')
    expect((await client.get('/notices')).html).toContain('に質問が届きました')
    const [question] = await app.db.selectFrom('jobQuestions').select('id').execute()
    await client.does(`/jobs/${id}/questions/${question?.id}/answer`, { answer: 'あります' })
    const page = await guest(app).get(`/jobs/${id}`)
    expect(page.html).toContain('写真はありますか')
    expect(page.html).toContain('あります')
    expect(page.html).not.toContain('質問する人')
    const again = await client.post(`/jobs/${id}/questions/${question?.id}/answer`, { answer: '二度目' })
    expect(again.status).toBe(409)
  })

  test('are not asked by the owner', async () => {
    const client = await ken(app)
    const id = await postedJob(app, client)
    expect((await client.post(`/jobs/${id}/questions`, { body: '自問' })).status).toBe(422)
  })
})

test('健 finds jobs by their status, with counts', async () => {
  await inTransaction(app.db, syncCatalogue)
  const client = await ken(app)
  const empty = await client.get('/my/jobs')
  expect(empty.html).toContain('仕事はまだありません')
  await postedJob(app, client)
  const page = await client.get('/my/jobs?status=open')
  expect(page.html).toContain('商品説明文（20点）')
  expect(page.html).toContain('提案を比べる')
})
