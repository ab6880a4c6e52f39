// Favourites and what was looked at last: the viewer's alone, without scripts, and never more than they may see.
import { beforeEach, describe, expect, test } from 'vitest'
import { favouritesMax, recentMax } from '../../src/modules/favourites/rules'
import { close } from '../../src/modules/jobs/commands/close'
import { inTransaction } from '../../src/platform/db'
import { opened } from '../support/competitions'
import { guest, type Person } from '../support/person'
import { openedTask } from '../support/tasks'
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

const heart = (kind: 'job' | 'freelancer', id: string, keep: '1' | '0' = '1') => ({
  ...{ kind, 'id[]': [id], keep },
  to: kind === 'job' ? '/jobs' : '/freelancers',
})
const title = 'オーガニック食品の商品説明文（20点）'

describe('a job that somebody keeps', () => {
  test('is marked on its card and its page, and stands in the list until it is let go', async () => {
    const id = await postedJob(app, client)
    const card = await freelancer.get('/jobs')
    expect(card.html).toContain('aria-pressed="false"')
    const back = await freelancer.post('/favourites', { ...heart('job', id), to: `/jobs?q=商品#keep-${id}` })
    expect(decodeURI(back.to)).toBe(`/jobs?q=商品#keep-${id}`)
    for (const path of ['/jobs', `/jobs/${id}`])
      expect((await freelancer.get(path)).html, path).toMatch(/aria-pressed="true"[\s\S]*お気に入り済み/)
    expect((await freelancer.get('/my/favourites')).html).toContain(title)
    await freelancer.does('/favourites', heart('job', id))
    expect(await app.db.selectFrom('favourites').select('subjectId').execute()).toEqual([{ subjectId: id }])
    await freelancer.does('/favourites', heart('job', id, '0'))
    const empty = (await freelancer.get('/my/favourites')).html
    expect(empty).not.toContain(title)
    expect(empty).toContain('お気に入りの仕事はまだありません')
  })

  test('is nobody else’s to see, and guests are offered no button', async () => {
    const id = await postedJob(app, client)
    await freelancer.does('/favourites', heart('job', id))
    expect((await client.get('/my/favourites')).html).not.toContain(title)
    expect((await guest(app).get('/jobs')).html).not.toContain('action="/favourites"')
    expect((await guest(app).post('/favourites', heart('job', id))).to).toMatch(/^\/sign-in/)
  })

  test('is said to be over once it has ended, and can be tidied away', async () => {
    const id = await postedJob(app, client)
    await freelancer.does('/favourites', heart('job', id))
    const at = app.clock.now()
    await inTransaction(app.db, (tx) =>
      close(tx, { jobId: id, clientId: client.memberId, reason: 'plans-changed', at }),
    )
    const list = await freelancer.get('/my/favourites')
    expect(list.html).not.toContain(title)
    expect(list.html).toContain('いまは見られない仕事が1件あります')
    await freelancer.does('/favourites', heart('job', id, '0'))
    expect((await freelancer.get('/my/favourites')).html).toContain('お気に入りの仕事はまだありません')
  })

  test('shows nothing of a job that its keeper may not see', async () => {
    const secret = { visibility: 'confidential', 'tags[]': [] }
    const id = await postedJob(app, client, { requirements: secret })
    await freelancer.does('/favourites', heart('job', id))
    expect((await freelancer.get('/my/favourites')).html).not.toContain(title)
  })

  test('leads nowhere else but back to this site', async () => {
    const answer = await freelancer.post('/favourites', { ...heart('job', 'x'), to: 'https://evil.example/' })
    expect(answer.to).toBe('/my/favourites')
  })
})

test('competitions and tasks are kept among the jobs, and remembered as seen', async () => {
  const [competition, task] = [await opened(app, client), await openedTask(app, client)]
  await app.drain()
  for (const [id, list, path] of [
    [competition, '/jobs?mode=competition', `/competitions/${competition}`],
    [task, '/tasks', `/tasks/${task}`],
  ] as const) {
    expect((await freelancer.get(list)).html, list).toContain(`id="keep-${id}"`)
    await freelancer.does('/favourites', heart('job', id))
    expect((await freelancer.get(path)).html, path).toMatch(/aria-pressed="true"[\s\S]*お気に入り済み/)
    for (const kept of ['/my/favourites', '/my/recent'])
      expect((await freelancer.get(kept)).html, kept).toContain(`href="${path}"`)
    expect((await client.get(path)).html, path).not.toContain('action="/favourites"')
  }
})

test('a freelancer is kept from their page, and listed for who keeps them alone', async () => {
  const regular = await regularFreelancer(app)
  await app.drain()
  expect((await client.get(`/freelancers/${regular.memberId}`)).html).toContain('お気に入りに追加')
  await client.does('/favourites', heart('freelancer', regular.memberId))
  expect((await client.get('/my/favourites/freelancers')).html).toContain(
    `href="/freelancers/${regular.memberId}"`,
  )
  expect((await client.get('/freelancers')).html).toContain('お気に入り済み')
  expect((await regular.get(`/freelancers/${regular.memberId}`)).html).not.toContain('action="/favourites"')
})

test(`more than ${favouritesMax} of a kind are refused, in words, where the button stands`, async () => {
  const at = app.clock.now()
  const row = (n: number) => ({ memberId: freelancer.memberId, kind: 'job' as const, subjectId: `j${n}`, at })
  await app.db
    .insertInto('favourites')
    .values(Array.from({ length: favouritesMax }, (_, n) => row(n)))
    .execute()
  const refused = await freelancer.post('/favourites', heart('job', 'one-more'))
  expect([refused.status, refused.to]).toEqual([303, '/jobs'])
  expect((await freelancer.get('/jobs')).html).toContain('お気に入りは300件までです')
  const kept = await app.db.selectFrom('favourites').select('subjectId').execute()
  expect(kept).toHaveLength(favouritesMax)
})

describe('what somebody looked at last', () => {
  test('is listed, the latest first, and forgotten when they ask', async () => {
    const id = await postedJob(app, client)
    const regular = await regularFreelancer(app)
    await app.drain()
    await freelancer.get(`/jobs/${id}`)
    await freelancer.get(`/freelancers/${regular.memberId}`)
    const list = (await freelancer.get('/my/recent')).html
    expect(list).toContain(title)
    expect(list).toContain(`href="/freelancers/${regular.memberId}"`)
    expect((await client.get('/my/recent')).html).toContain('最近見たものはまだありません')
    await freelancer.does('/my/recent/forget')
    expect((await freelancer.get('/my/recent')).html).toContain('最近見たものはまだありません')
  })

  test('is not what a browser fetched ahead, and not one’s own', async () => {
    const id = await postedJob(app, client)
    await client.get(`/jobs/${id}`)
    await freelancer.ask(`/jobs/${id}`, { headers: { 'Sec-Purpose': 'prefetch' } })
    expect(await app.db.selectFrom('recentViews').selectAll().execute()).toEqual([])
  })

  test(`is at most ${recentMax} of a kind, the oldest forgotten first`, async () => {
    const id = await postedJob(app, client)
    const old = app.clock.now()
    const rows = Array.from({ length: recentMax }, (_, n) => ({
      ...{ memberId: freelancer.memberId, kind: 'job' as const, subjectId: `j${n}` },
      at: new Date(old.getTime() - n * 1000),
    }))
    await app.db.insertInto('recentViews').values(rows).execute()
    app.clock.forward({ minutes: 1 })
    await freelancer.get(`/jobs/${id}`)
    const ids = await app.db.selectFrom('recentViews').select('subjectId').orderBy('at', 'desc').execute()
    expect(ids).toHaveLength(recentMax)
    expect(ids[0]?.subjectId).toBe(id)
    expect(ids.map(({ subjectId }) => subjectId)).not.toContain(`j${recentMax - 1}`)
  })
})

test('a closed account takes its favourites with it, as its member data says', () => {
  const tables = app.deps.memberArchive.data
    .filter(({ closing }) => closing === 'delete')
    .map(({ table }) => table)
  expect(tables).toEqual(
    expect.arrayContaining(['favourites', 'recentViews', 'savedSearches', 'savedSearchHits']),
  )
})
