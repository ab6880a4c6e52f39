// Searches that somebody keeps: looked through once a morning, each new hit told of once, with the rights of their member.
import { beforeEach, describe, expect, test } from 'vitest'
import { savedMax } from '../../src/modules/search/saved'
import { addDays, dateOf, later, startOf } from '../../src/platform/clock'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, regularFreelancer } from '../world'
import { postedJob } from './jobs.help'

const app = useTestApp()
let client: Person
let freelancer: Person
beforeEach(async () => {
  client = await ken(app)
  freelancer = await aoi(app)
})

const save = (query: string, more = {}) =>
  freelancer.post('/my/searches', { kind: 'jobs', query, name: '商品の文章', ...more })

/** The clock goes to the next morning, and time does its work. */
const nextMorning = async (): Promise<void> => {
  app.clock.set(later(startOf(addDays(dateOf(app.clock.now()), 1)), { hours: 7, minutes: 1 }))
  await app.sweep()
  await app.drain()
}

const told = async (memberId: string): Promise<string[]> => {
  const rows = await app.db
    .selectFrom('notices')
    .select(['kind', 'params'])
    .where('memberId', '=', memberId)
    .where('kind', '=', 'search.found')
    .orderBy('at')
    .execute()
  return rows.map(
    ({ params }) => `${(params as { note: string }).note} ${(params as { title: string }).title}`,
  )
}

describe('a kept search', () => {
  test('is offered on a list that was searched, to members alone, and leads back to it', async () => {
    expect((await freelancer.get('/jobs')).html).not.toContain('この条件を保存する')
    const list = (await freelancer.get('/jobs?q=商品&budget=10000&sort=budget&page=2')).html
    expect(list).toContain('この条件を保存する')
    const query = /name="query" value="([^"]+)"/.exec(list)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect((await save(query)).to).toBe('/my/searches')
    const mine = (await freelancer.get('/my/searches')).html
    expect(mine).toContain('商品の文章')
    const href = /href="(\/jobs\?[^"]+)"/.exec(mine)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(new URLSearchParams(href.split('?')[1]).get('q')).toBe('商品')
    expect(new URLSearchParams(href.split('?')[1]).has('page')).toBe(false)
    await save(query, { name: '別の名前' })
    const rows = await app.db.selectFrom('savedSearches').select('name').execute()
    expect(rows).toEqual([{ name: '別の名前' }])
  })

  test('tells of what is new the next morning, and of nothing that was there before', async () => {
    await postedJob(app, client)
    app.clock.forward({ minutes: 1 })
    await save('q=商品')
    await nextMorning()
    expect(await told(freelancer.memberId)).toEqual([])
    await postedJob(app, client)
    await postedJob(app, client)
    await app.sweep()
    expect(await told(freelancer.memberId)).toEqual([])
    await nextMorning()
    expect(await told(freelancer.memberId)).toEqual(['2 商品の文章'])
    const { id } = await app.db.selectFrom('savedSearches').select('id').executeTakeFirstOrThrow()
    const page = (await freelancer.get(`/my/searches/${id}`)).html
    expect(page.match(/オーガニック食品の商品説明文（20点）<\/a>/g)).toHaveLength(2)
    expect((await client.get(`/my/searches/${id}`)).status).toBe(404)
  })

  test('tells of no hit twice, however often it is looked through', async () => {
    await save('q=商品')
    app.clock.forward({ minutes: 1 })
    await postedJob(app, client)
    for (let day = 0; day < 3; day++) {
      await nextMorning()
      await app.sweep()
      await app.drain()
    }
    expect(await told(freelancer.memberId)).toEqual(['1 商品の文章'])
    expect(await app.db.selectFrom('savedSearchHits').select('subjectId').execute()).toHaveLength(1)
  })

  test('finds only what its member may see', async () => {
    await save('q=商品')
    app.clock.forward({ minutes: 1 })
    await postedJob(app, client, { requirements: { visibility: 'confidential', 'tags[]': [] } })
    await nextMorning()
    expect(await told(freelancer.memberId)).toEqual([])
  })

  test('of freelancers finds who is listed anew, and never oneself', async () => {
    await client.post('/my/searches', { kind: 'freelancers', query: 'cat=article', name: 'ライター' })
    app.clock.forward({ minutes: 1 })
    const regular = await regularFreelancer(app, '澪')
    await regular.post('/my/searches', { kind: 'freelancers', query: 'cat=article', name: '同業' })
    await app.drain()
    await nextMorning()
    expect(await told(client.memberId)).toEqual(['1 ライター'])
    expect(await told(regular.memberId)).toEqual([])
  })

  test('is removed by its member alone', async () => {
    await save('q=商品')
    const { id } = await app.db.selectFrom('savedSearches').select('id').executeTakeFirstOrThrow()
    await client.post('/my/remove-search', { id })
    expect(await app.db.selectFrom('savedSearches').select('id').execute()).toHaveLength(1)
    await freelancer.does('/my/remove-search', { id })
    expect(await app.db.selectFrom('savedSearches').select('id').execute()).toEqual([])
  })

  test(`is one of ${savedMax} at most`, async () => {
    for (let n = 0; n < savedMax; n++) await save(`q=語${n}`)
    const refused = await save('q=もう一つ')
    expect([refused.status, refused.html]).toEqual([
      422,
      expect.stringContaining('保存できる検索は20件までです'),
    ])
  })
})
