import { describe, expect, test } from 'vitest'
import { holdTier, type Tier } from '../../src/modules/members'
import { indexFreelancer, indexJob } from '../../src/modules/search'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import type { House } from '../house/house'
import { useHouse } from '../house/house'
import { guest, newcomer } from '../house/person'
import { aoi, ken } from '../world'

const it = useHouse()

interface Traits {
  name: string
  tier: Tier
  headline?: string
  skills?: string[]
  categories?: string[]
}

const catalogued = (house: House, slugs: readonly string[]) =>
  house.db
    .insertInto('categories')
    .values(slugs.map((slug, position) => ({ slug, position })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** A freelancer of a tier, as the rank engine and the profile's commands would have left them. */
const freelancer = async (house: House, traits: Traits) => {
  const person = await newcomer(house, { name: traits.name, email: `${newId(house.clock.now())}@example.jp` })
  const at = house.clock.now()
  const { memberId } = person
  await house.db
    .insertInto('profiles')
    .values({
      memberId,
      headline: traits.headline ?? '',
      introduction: 'ていねいに進めます。',
      updatedAt: at,
    })
    .execute()
  const skills = (traits.skills ?? []).map((name, position) => ({ memberId, name, position }))
  if (skills.length > 0) await house.db.insertInto('profileSkills').values(skills).execute()
  if (traits.categories) {
    await catalogued(house, traits.categories)
    const rows = traits.categories.map((categorySlug) => ({ memberId, categorySlug }))
    await house.db.insertInto('profileCategories').values(rows).execute()
  }
  await rise(house, memberId, traits.tier)
  return person
}

const rise = (house: House, memberId: string, tier: Tier) =>
  inTransaction(house.db, async (tx) => {
    await holdTier(tx, { memberId, tier, at: house.clock.now() })
    await indexFreelancer(tx, { memberId, at: house.clock.now() })
  })

interface JobTraits {
  title: string
  visibility?: 'public' | 'members' | 'confidential'
  minTier?: Tier
  status?: 'open' | 'closed'
  budgetYen?: bigint
}

const job = async (house: House, clientId: string, traits: JobTraits): Promise<string> => {
  const at = house.clock.now()
  const id = newId(at)
  await catalogued(house, ['article'])
  await house.db
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
  await inTransaction(house.db, (tx) => indexJob(tx, { jobId: id, at }))
  return id
}

const shown = async (path: string): Promise<string> => (await guest(it.house).get(path)).html

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
    const person = await freelancer(it.house, { ...traits, tier: 'none' })
    const sign = where === 'suggestions' ? 'ロゴ' : person.memberId
    expect(await shown(path)).not.toContain(sign)
    await rise(it.house, person.memberId, 'certified')
    expect(await shown(path)).toContain(sign)
    await rise(it.house, person.memberId, 'none')
    expect(await shown(path)).not.toContain(sign)
  })

  test('not in the counts beside the filters', async () => {
    const person = await freelancer(it.house, { ...traits, tier: 'none' })
    expect(await shown('/freelancers')).toMatch(/0件/)
    await rise(it.house, person.memberId, 'bronze')
    expect(await shown('/freelancers?tier=bronze')).toMatch(
      /ブロンズ<\/span><span class="facet-count num">1</,
    )
    expect(await shown('/categories')).toMatch(/ランサー 1人/)
  })
})

describe('searching for freelancers', () => {
  test('narrows by filters, counts what each would give, and keeps all in the address', async () => {
    await freelancer(it.house, { name: '遥', tier: 'certified', categories: ['logo'], skills: ['Figma'] })
    await freelancer(it.house, { name: '健太', tier: 'silver', categories: ['article'] })
    const html = await shown('/freelancers?tier=silver')
    expect(html).toContain('健太')
    expect(html).not.toContain('遥')
    expect(html).toMatch(/認定ランサー<\/span><span class="facet-count num">1</)
    expect(html).toContain('href="/freelancers?tier=silver&amp;tier=certified"')
    expect(await shown('/freelancers?tier=silver&tier=certified&cat=design')).toContain('遥')
  })

  test('stands by points that every card shows', async () => {
    await freelancer(it.house, { name: '下', tier: 'regular' })
    await freelancer(it.house, { name: '上', tier: 'certified' })
    const html = await shown('/freelancers')
    expect(html.indexOf('>上<')).toBeLessThan(html.indexOf('>下<'))
    expect(html).toContain('おすすめの点数')
    expect(await shown('/search/order')).toContain('過去1年に完了した発注')
  })

  test('finds nothing kindly, and says what else to try', async () => {
    const html = await shown(`/freelancers?q=${encodeURIComponent('存在 しない言葉')}&tier=silver`)
    expect(html).toContain('合うランサーはまだいません')
    expect(html).toContain('「存在」だけで探す')
  })

  test('passes over what it does not know in the address', async () => {
    const answer = await guest(it.house).get(`/freelancers?tier=gold&cat=nonsense&page=-3&sort=x&q='\\%_`)
    expect(answer.status).toBe(200)
  })
})

describe('searching for jobs', () => {
  test('shows each person what they may see', async () => {
    const client = await ken(it.house)
    await job(it.house, client.memberId, { title: '公開の仕事' })
    await job(it.house, client.memberId, { title: '会員の仕事', visibility: 'members' })
    await job(it.house, client.memberId, { title: '機密の仕事', visibility: 'confidential' })
    await job(it.house, client.memberId, { title: '終わった仕事', status: 'closed' })
    const person = await aoi(it.house)
    const titles = async (by: { get: (path: string) => Promise<{ html: string }> }): Promise<string[]> => {
      const { html } = await by.get('/jobs')
      return ['公開の仕事', '会員の仕事', '機密の仕事', '終わった仕事'].filter((title) =>
        html.includes(title),
      )
    }
    expect(await titles(guest(it.house))).toEqual(['公開の仕事'])
    expect(await titles(person)).toEqual(['公開の仕事', '会員の仕事'])
    const at = it.house.clock.now()
    const pledge = { memberId: person.memberId, textVersion: '1', textSha256: 'x', signedName: '葵', at }
    await it.house.db.insertInto('confidentialityConfirmations').values(pledge).execute()
    expect(await titles(person)).toEqual(['公開の仕事', '会員の仕事', '機密の仕事'])
  })

  test('offers those that one may propose for now', async () => {
    const client = await ken(it.house)
    await job(it.house, client.memberId, { title: '誰でも' })
    await job(it.house, client.memberId, { title: '銀から', minTier: 'silver' })
    const html = (await (await aoi(it.house)).get('/jobs?fit=1')).html
    expect(html).toContain('誰でも')
    expect(html).not.toContain('銀から')
    expect((await client.get('/jobs?fit=1')).html).not.toContain('誰でも')
  })

  test('sorts by budget and ends with the deadline', async () => {
    const client = await ken(it.house)
    await job(it.house, client.memberId, { title: '安い仕事', budgetYen: 5_000n })
    await job(it.house, client.memberId, { title: '高い仕事', budgetYen: 90_000n })
    const html = await shown('/jobs?sort=budget')
    expect(html.indexOf('高い仕事')).toBeLessThan(html.indexOf('安い仕事'))
    expect(await shown('/jobs?budget=30000')).not.toContain('安い仕事')
    it.house.clock.forward({ days: 6 })
    expect(await shown('/jobs')).not.toContain('高い仕事')
  })

  test('leads there from the header', async () => {
    const answer = await guest(it.house).get(`/find?kind=freelancers&q=${encodeURIComponent('企業')}`)
    expect(answer.to).toBe(`/freelancers?q=${encodeURIComponent('企業')}`)
    expect((await guest(it.house).get('/find')).to).toBe('/jobs')
  })
})

describe('what a page costs', () => {
  test.each([
    ['/freelancers?q=ロゴ&tier=silver&cat=logo', 2],
    ['/jobs?q=記事&mode=project&fit=1', 3],
    ['/jobs', 3],
    ['/', 3],
    ['/categories/article', 3],
    ['/freelancers/certified', 2],
    ['/help', 1],
  ])('%s: at most %i statements', async (path, max) => {
    const client = await ken(it.house)
    await job(it.house, client.memberId, { title: '記事の仕事' })
    await freelancer(it.house, { name: '遥', tier: 'silver', categories: ['logo'] })
    const person = await aoi(it.house)
    await person.get('/settings')
    it.house.statements.length = 0
    expect((await person.get(encodeURI(path))).status).toBe(200)
    expect(it.house.statements.length).toBeLessThanOrEqual(max)
  })
})

test('bands are measured once a day and lose nobody', async () => {
  await freelancer(it.house, { name: '遥', tier: 'silver' })
  await it.house.sweep()
  it.house.clock.forward({ days: 40 })
  await it.house.sweep()
  expect(await shown('/freelancers')).toContain('遥')
  expect(await it.house.db.selectFrom('searchBands').selectAll().execute()).toHaveLength(2)
})
