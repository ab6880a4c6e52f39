import { describe, expect, test } from 'vitest'
import { holdTier, type Tier } from '../../src/modules/members'
import { indexFreelancer, indexJob } from '../../src/modules/search'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { guest, newcomer } from '../support/person'
import { type TestApp, useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useTestApp()

interface Traits {
  name: string
  tier: Tier
  headline?: string
  skills?: string[]
  categories?: string[]
}

const catalogued = (app: TestApp, slugs: readonly string[]) =>
  app.db
    .insertInto('categories')
    .values(slugs.map((slug, position) => ({ slug, position })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** A freelancer of a tier, as the rank engine and the profile's commands would have left them. */
const freelancer = async (app: TestApp, traits: Traits) => {
  const person = await newcomer(app, { name: traits.name, email: `${newId(app.clock.now())}@example.jp` })
  const at = app.clock.now()
  const { memberId } = person
  await app.db
    .insertInto('profiles')
    .values({
      memberId,
      headline: traits.headline ?? '',
      introduction: 'ていねいに進めます。',
      updatedAt: at,
    })
    .execute()
  const skills = (traits.skills ?? []).map((name, position) => ({ memberId, name, position }))
  if (skills.length > 0) await app.db.insertInto('profileSkills').values(skills).execute()
  if (traits.categories) {
    await catalogued(app, traits.categories)
    const rows = traits.categories.map((categorySlug) => ({ memberId, categorySlug }))
    await app.db.insertInto('profileCategories').values(rows).execute()
  }
  await rise(app, memberId, traits.tier)
  return person
}

const rise = (app: TestApp, memberId: string, tier: Tier) =>
  inTransaction(app.db, async (tx) => {
    await holdTier(tx, { memberId, tier, at: app.clock.now() })
    await indexFreelancer(tx, { memberId, at: app.clock.now() })
  })

interface JobTraits {
  title: string
  visibility?: 'public' | 'members' | 'confidential'
  minTier?: Tier
  status?: 'open' | 'closed'
  budgetYen?: bigint
}

const job = async (app: TestApp, clientId: string, traits: JobTraits): Promise<string> => {
  const at = app.clock.now()
  const id = newId(at)
  await catalogued(app, ['article'])
  await app.db
    .insertInto('jobs')
    .values({
      id,
      clientId,
      status: traits.status ?? 'open',
      categorySlug: 'article',
      title: traits.title,
      brief: '## 記事\n産地の話を書いてください。',
      visibility: traits.visibility ?? 'public',
      minTier: traits.minTier ?? 'none',
      budgetMinYen: traits.budgetYen ?? 10_000n,
      budgetMaxYen: traits.budgetYen ?? 20_000n,
      postedAt: at,
      postNumber: 9,
      proposalsUntil: new Date(at.getTime() + 5 * 86_400_000),
      endedAt: traits.status === 'closed' ? at : null,
      createdAt: at,
      updatedAt: at,
    })
    .execute()
  await inTransaction(app.db, (tx) => indexJob(tx, { jobId: id, at }))
  return id
}

const shown = async (path: string): Promise<string> => (await guest(app).get(path)).html

describe('below regular nobody is found', () => {
  const routes: [where: string, path: string][] = [
    ['list', '/freelancers'],
    ['search', `/freelancers?q=${encodeURIComponent('ロゴ')}`],
    ['category filter', '/freelancers?cat=logo'],
    ['skill filter', `/freelancers?skill=${encodeURIComponent('ロゴ')}`],
    ['suggestions', `/freelancers/suggest?q=${encodeURIComponent('ロゴ')}`],
    ['category page', '/categories/logo'],
    ['first page', '/'],
    ['certified page', '/freelancers/certified'],
    ['map for search engines', '/sitemap.xml'],
  ]
  const traits = { name: '結', headline: 'ロゴの手描き', skills: ['ロゴ'], categories: ['logo'] }

  test.each(routes)('not in the %s, and in it once the tier is reached', async (where, path) => {
    const person = await freelancer(app, { ...traits, tier: 'none' })
    const sign = where === 'suggestions' ? 'ロゴ' : person.memberId
    expect(await shown(path)).not.toContain(sign)
    await rise(app, person.memberId, 'certified')
    expect(await shown(path)).toContain(sign)
    await rise(app, person.memberId, 'none')
    expect(await shown(path)).not.toContain(sign)
  })

  test('not in the counts beside the filters', async () => {
    const person = await freelancer(app, { ...traits, tier: 'none' })
    expect(await shown('/freelancers')).toMatch(/0件/)
    await rise(app, person.memberId, 'bronze')
    expect(await shown('/freelancers?tier=bronze')).toMatch(
      /ブロンズ<\/span><span class="facet-count num">1</,
    )
    expect(await shown('/categories')).toMatch(/ランサー 1人/)
  })
})

describe('searching for freelancers', () => {
  test('narrows by filters, counts what each would give, and keeps all in the address', async () => {
    await freelancer(app, { name: '遥', tier: 'certified', categories: ['logo'], skills: ['Figma'] })
    await freelancer(app, { name: '健太', tier: 'silver', categories: ['article'] })
    const html = await shown('/freelancers?tier=silver')
    expect(html).toContain('健太')
    expect(html).not.toContain('遥')
    expect(html).toMatch(/認定ランサー<\/span><span class="facet-count num">1</)
    expect(html).toContain('href="/freelancers?tier=silver&amp;tier=certified"')
    expect(await shown('/freelancers?tier=silver&tier=certified&cat=design')).toContain('遥')
  })

  test('stands by points that every card shows', async () => {
    await freelancer(app, { name: '下', tier: 'regular' })
    await freelancer(app, { name: '上', tier: 'certified' })
    const html = await shown('/freelancers')
    expect(html.indexOf('>上<')).toBeLessThan(html.indexOf('>下<'))
    expect(html).toContain('おすすめの点数')
    expect(await shown('/search/ranking')).toContain('過去1年に完了した発注')
  })

  test('finds nothing kindly, and says what else to try', async () => {
    const html = await shown(`/freelancers?q=${encodeURIComponent('存在 しない言葉')}&tier=silver`)
    expect(html).toContain('合うランサーはまだいません')
    expect(html).toContain('「存在」だけで探す')
  })

  test('passes over what it does not know in the address', async () => {
    const answer = await guest(app).get(`/freelancers?tier=gold&cat=nonsense&page=-3&sort=x&q='\\%_`)
    expect(answer.status).toBe(200)
  })
})

describe('searching for jobs', () => {
  test('shows each person what they may see', async () => {
    const client = await ken(app)
    await job(app, client.memberId, { title: '公開の仕事' })
    await job(app, client.memberId, { title: '会員の仕事', visibility: 'members' })
    await job(app, client.memberId, { title: '機密の仕事', visibility: 'confidential' })
    await job(app, client.memberId, { title: '終わった仕事', status: 'closed' })
    const person = await aoi(app)
    const titles = async (by: { get: (path: string) => Promise<{ html: string }> }): Promise<string[]> => {
      const { html } = await by.get('/jobs')
      return ['公開の仕事', '会員の仕事', '機密の仕事', '終わった仕事'].filter((title) =>
        html.includes(title),
      )
    }
    expect(await titles(guest(app))).toEqual(['公開の仕事'])
    expect(await titles(person)).toEqual(['公開の仕事', '会員の仕事'])
    const at = app.clock.now()
    const pledge = { memberId: person.memberId, textVersion: '1', textSha256: 'x', signedName: '葵', at }
    await app.db.insertInto('confidentialityConfirmations').values(pledge).execute()
    expect(await titles(person)).toEqual(['公開の仕事', '会員の仕事', '機密の仕事'])
  })

  test('offers those that one may propose for now', async () => {
    const client = await ken(app)
    await job(app, client.memberId, { title: '誰でも' })
    await job(app, client.memberId, { title: '銀から', minTier: 'silver' })
    const html = (await (await aoi(app)).get('/jobs?fit=1')).html
    expect(html).toContain('誰でも')
    expect(html).not.toContain('銀から')
    expect((await client.get('/jobs?fit=1')).html).not.toContain('誰でも')
  })

  test('sorts by budget and ends with the deadline', async () => {
    const client = await ken(app)
    await job(app, client.memberId, { title: '安い仕事', budgetYen: 5_000n })
    await job(app, client.memberId, { title: '高い仕事', budgetYen: 90_000n })
    const html = await shown('/jobs?sort=budget')
    expect(html.indexOf('高い仕事')).toBeLessThan(html.indexOf('安い仕事'))
    expect(await shown('/jobs?budget=30000')).not.toContain('安い仕事')
    app.clock.forward({ days: 6 })
    expect(await shown('/jobs')).not.toContain('高い仕事')
  })

  test('leads there from the header', async () => {
    const answer = await guest(app).get(`/find?kind=freelancers&q=${encodeURIComponent('企業')}`)
    expect(answer.to).toBe(`/freelancers?q=${encodeURIComponent('企業')}`)
    expect((await guest(app).get('/find')).to).toBe('/jobs')
  })
})

describe('what a page costs', () => {
  test('the first page costs a guest at most three statements', async () => {
    const visitor = guest(app)
    await visitor.get('/help')
    app.statements.length = 0
    expect((await visitor.get('/')).status).toBe(200)
    expect(app.statements.length).toBeLessThanOrEqual(3)
  })

  test.each([
    ['/freelancers?q=ロゴ&tier=silver&cat=logo', 2],
    ['/jobs?q=記事&mode=project&fit=1', 3],
    ['/jobs', 3],
    ['/categories/article', 3],
    ['/freelancers/certified', 2],
    ['/help', 1],
  ])('%s: at most %i statements', async (path, max) => {
    const client = await ken(app)
    await job(app, client.memberId, { title: '記事の仕事' })
    await freelancer(app, { name: '遥', tier: 'silver', categories: ['logo'] })
    const person = await aoi(app)
    await person.get('/settings')
    app.statements.length = 0
    expect((await person.get(encodeURI(path))).status).toBe(200)
    expect(app.statements.length).toBeLessThanOrEqual(max)
  })
})

test('bands are measured once a day and lose nobody', async () => {
  await freelancer(app, { name: '遥', tier: 'silver' })
  await app.sweep()
  app.clock.forward({ days: 40 })
  await app.sweep()
  expect(await shown('/freelancers')).toContain('遥')
  expect(await app.db.selectFrom('searchBands').selectAll().execute()).toHaveLength(3)
})
