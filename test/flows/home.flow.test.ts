// The dashboard: what a person of each side finds there, and what it costs.
import { beforeEach, describe, expect, test } from 'vitest'
import { updateIntroduction } from '../../src/modules/profiles'
import { inTransaction } from '../../src/platform/db'
import { delivered } from '../support/orders'
import { guest, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki, regularFreelancer } from '../world'
import { postedJob } from './jobs.help'
import { proposed } from './proposals.help'

const app = useTestApp()
let client: Person
beforeEach(async () => {
  client = await ken(app)
})

/** The text of one section of a page, by its heading. */
const sectionOf = (html: string, title: string): string => {
  const found = html.split('<section').find((part) => part.includes(`<h2>${title}</h2>`))
  return (found?.split('</section>')[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

const writesAbout = (person: Person, of: { categories?: string[]; skills?: string[] }) =>
  inTransaction(app.db, async (tx) => {
    const { memberId } = person
    const at = app.clock.now()
    await updateIntroduction(tx, { memberId, name: '葵', headline: '', introduction: '', at })
    for (const categorySlug of of.categories ?? [])
      await tx.insertInto('profileCategories').values({ memberId, categorySlug }).execute()
    for (const [position, name] of (of.skills ?? []).entries())
      await tx.insertInto('profileSkills').values({ memberId, name, position }).execute()
  })

describe('the first page', () => {
  test('leads whoever is signed in to their own', async () => {
    expect((await client.get('/')).to).toBe('/home')
    expect((await (await misaki(app)).get('/')).to).toBe('/console')
    expect((await guest(app).get('/')).status).toBe(200)
  })

  test('and so does the sign of the site', async () => {
    expect((await client.get('/help')).html).toContain('<a class="brand" href="/home">')
    expect((await guest(app).get('/help')).html).toContain('<a class="brand" href="/">')
  })
})

describe('a freelancer’s dashboard', () => {
  test('shows the proposals that were sent, and what became of them', async () => {
    const freelancer = await aoi(app)
    const jobId = await postedJob(app, client)
    const proposalId = await proposed(freelancer, jobId)
    const shown = async () => sectionOf((await freelancer.get('/home')).html, '送った提案')
    expect(await shown()).toContain('オーガニック食品の商品説明文（20点） 未読')
    expect(await shown()).toContain('¥40,000')
    await client.get(`/proposals/${proposalId}`)
    expect(await shown()).toContain('既読')
    await client.does(`/proposals/${proposalId}/decline`, { reason: 'price' })
    expect(await shown()).toContain('見送り')
    app.clock.forward({ days: 15 })
    expect(await shown()).toContain('まだ提案を送っていません')
  })

  test('shows open jobs of their categories and skills with the reason, and none that they proposed for', async () => {
    const freelancer = await regularFreelancer(app)
    const fitting = async () => sectionOf((await freelancer.get('/home')).html, 'あなたに合う仕事')
    const jobId = await postedJob(app, client)
    await app.drain()
    expect(await fitting()).toContain('合う仕事は、いま募集されていません')
    await writesAbout(freelancer, { categories: ['product-description'], skills: ['仕入れ表', '校正'] })
    expect(await fitting()).toContain('カテゴリ：商品説明文')
    expect(await fitting()).toContain('スキル：仕入れ表')
    expect(await fitting()).not.toContain('スキル：校正')
    await proposed(freelancer, jobId)
    expect(await fitting()).not.toContain('オーガニック食品')
  })

  test('asks whoever offers nothing yet for categories and skills', async () => {
    const { html } = await (await aoi(app)).get('/home')
    expect(sectionOf(html, 'あなたに合う仕事')).toContain('カテゴリとスキルを登録しましょう')
    expect(html).toContain('href="/my/profile/categories"')
  })

  test('names the next step to the next rank, and the balance', async () => {
    const freelancer = await aoi(app)
    const newcomer = (await freelancer.get('/home')).html
    expect(newcomer).toContain('<a href="/my/start">プロフィールを仕上げる</a>')
    expect(newcomer).toContain('報酬の残高')
    const regular = await regularFreelancer(app)
    expect((await regular.get('/home')).html).toContain('<a href="/jobs">仕事を探して提案する</a>')
  })

  test('costs at most eight statements, whatever there is', async () => {
    const freelancer = await regularFreelancer(app)
    await writesAbout(freelancer, { categories: ['product-description'], skills: ['仕入れ表'] })
    await proposed(freelancer, await postedJob(app, client))
    await delivered(app, { client, freelancer })
    await freelancer.get('/home')
    app.statements.length = 0
    await freelancer.get('/home')
    expect(app.statements.length).toBeLessThanOrEqual(8)
  })
})

describe('a client’s dashboard', () => {
  test('shows open jobs with the proposals that are new, and what is held', async () => {
    const jobId = await postedJob(app, client)
    await proposed(await aoi(app), jobId)
    const { html } = await client.get('/home')
    expect(sectionOf(html, '募集中の仕事')).toContain('未読1件')
    expect(html).toContain('仮払い中の金額')
  })

  test('shows what is delivered among what waits, and costs at most six statements', async () => {
    const freelancer = await regularFreelancer(app)
    await delivered(app, { client, freelancer })
    const { html } = await client.get('/home')
    expect(sectionOf(html, '進行中の発注')).toContain('検収待ち')
    expect(html).toMatch(/home-balance[^¥]*¥50,000/)
    app.statements.length = 0
    await client.get('/home')
    expect(app.statements.length).toBeLessThanOrEqual(6)
  })
})
