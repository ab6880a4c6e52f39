// Public pages are read from a standby that follows the primary; the log on its way is held up to see which server answered.
import fs from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApp } from '../../src/app'
import { syncCatalogue } from '../../src/modules/categories'
import { inTransaction, makeDb, makePool } from '../../src/platform/db'
import { makeGuestPages } from '../../src/platform/http/guest-pages'
import { prepareJobs } from '../../src/platform/jobs'
import { migrate, migrationsDir } from '../../src/platform/migrate'
import { prepareRoles } from '../../src/platform/roles'
import { behindMsMax, makeStandby, type Standby } from '../../src/platform/standby'
import { query } from '../support/backups'
import { startBalancer } from '../support/balancer'
import { guest, newcomer, type Person } from '../support/person'
import { newDataDir, patience, pause, startSite, stopSite, until } from '../support/site-process'
import { type PrimaryServer, type StandbyServer, startPrimary } from '../support/standby'
import { lazily, makeTestApp, root, type TestApp } from '../support/test-app'
import { regularFreelancer } from '../world'

let primary: PrimaryServer
let follower: StandbyServer
const closing: (() => Promise<unknown>)[] = []

const openDb = (url: string) => {
  const pool = makePool(url, 4)
  closing.push(() => pool.end())
  return makeDb(pool)
}

beforeAll(async () => {
  primary = await startPrimary()
  await migrate(primary.url, migrationsDir(root))
  await prepareJobs(primary.url)
  await prepareRoles(primary.url)
  await inTransaction(openDb(primary.url), syncCatalogue)
  follower = await primary.addStandby()
}, patience.timeout)
afterAll(async () => {
  await Promise.all(closing.map((close) => close()))
  await follower.kill()
  await primary.stop()
}, patience.timeout)

let time = 0
const faults: unknown[] = []
const log = { warn: (...words: unknown[]) => faults.push(words) }
const standbyOf = (urls: { primary: string; standby: string }): Standby =>
  makeStandby({
    primary: openDb(urls.primary),
    standby: openDb(urls.standby),
    log: log as never,
    now: () => time,
  })

/**
 * Asks once a second of its own clock, as visitors do, until the standby is read from or not. That clock runs four times as
 * fast as time does: servers that are busy answer within the five seconds that a standby may be behind.
 */
const becomes = (standby: Standby, isRead: boolean): Promise<number> =>
  until(
    () => {
      time += 1000
      return (standby.reader() !== null) === isRead
    },
    { everyMs: 250, what: `the standby being ${isRead ? '' : 'not '}read from` },
  )

let standby: Standby
let servers: TestApp[] = []
let aoi: Person
let sent = 0
/** Each request goes to the other server. */
const balanced = lazily(() => servers[sent++ % 2] as TestApp)

beforeAll(async () => {
  standby = standbyOf({ primary: primary.url, standby: follower.url })
  const db = openDb(primary.url)
  servers = [1, 2].map(() => {
    const app = makeTestApp(db)
    Object.assign(app.deps, { standby, guestPages: makeGuestPages() })
    return { ...app, hono: makeApp(app.deps) }
  })
  aoi = await regularFreelancer(balanced)
}, patience.timeout)

const holdUp = () => query(follower.url, 'select pg_wal_replay_pause()')
const letGo = () => query(follower.url, 'select pg_wal_replay_resume()')

const saysOf = (person: Person, headline: string) =>
  person.does('/my/profile/about', {
    name: '佐伯 葵',
    headline,
    introduction: '木桶の仕込みを書きます。'.repeat(40),
  })

test(
  'guests read what the standby has; who wrote reads it from the primary, whichever server',
  patience,
  async () => {
    const path = `/freelancers/${aoi.memberId}`
    const [visitor, mari] = [guest(balanced), guest(balanced)]
    // A first visit brings the stylesheet, for one guest alone.
    for (const one of [visitor, mari]) expect((await one.get(path)).status).toBe(200)
    await becomes(standby, true)
    await holdUp()
    try {
      const head = 'あたらしい肩書'
      await saysOf(aoi, head)
      for (const _ of servers) {
        expect((await aoi.get(path)).html).toContain(head)
        expect((await visitor.get(path)).html).not.toContain(head)
        expect((await visitor.get('/freelancers')).status).toBe(200)
      }
      // A guest who sends a form is a writer too.
      await mari.post('/sign-in', { email: 'nobody@example.jp', password: 'まちがった合言葉です' })
      expect((await mari.get(path)).html).toContain(head)

      // It stays behind: soon it is not read from, and the guest sees what is.
      await becomes(standby, false)
      expect(time).toBeGreaterThanOrEqual(behindMsMax)
      await until(async () => (await visitor.get(path)).html.includes(head), { what: 'the primary’s page' })
    } finally {
      await letGo()
    }
    await becomes(standby, true)
    expect(faults).toEqual([])
  },
)

test('a form leaves a mark for longer than the standby may be behind; a page leaves none', async () => {
  const answer = await aoi.post('/my/profile/about', { name: '' })
  const mark = answer.headers.getSetCookie().find((cookie) => cookie.startsWith('wrote='))
  expect(mark).toMatch(/^wrote=1; Max-Age=10; Path=\/; HttpOnly; SameSite=Lax$/)
  expect(10_000).toBeGreaterThan(behindMsMax + 1000)
  const seen = await aoi.get('/jobs')
  expect(seen.headers.getSetCookie().filter((cookie) => cookie.startsWith('wrote='))).toEqual([])
})

test('looking at somebody’s page is remembered, though a standby keeps nothing', patience, async () => {
  await becomes(standby, true)
  const mari = await newcomer(balanced, { name: '真理', email: 'mari@example.jp', side: 'client' })
  expect((await mari.get(`/freelancers/${aoi.memberId}`)).status).toBe(200)
  const looks = await query(
    primary.url,
    `select 1 from recent_views where member_id = '${mari.memberId}' and subject_id = '${aoi.memberId}'`,
  )
  expect(looks).toHaveLength(1)
  expect(faults).toEqual([])
})

test(
  'a standby that was promoted, and one that follows another timeline, are not read from',
  patience,
  async () => {
    const [promoted, left] = [await primary.addStandby(), await primary.addStandby()]
    try {
      const [first, second] = [promoted, left].map(({ url }) =>
        standbyOf({ primary: primary.url, standby: url }),
      )
      await becomes(first as Standby, true)
      await becomes(second as Standby, true)
      await query(promoted.url, 'select pg_promote()')
      await becomes(first as Standby, false)
      // `left` still follows the old primary, whose log goes on; the promoted one's ends earlier.
      await saysOf(aoi, '古い側の肩書')
      const astray = standbyOf({ primary: promoted.url, standby: left.url })
      for (let i = 0; i < 5; i++) {
        time += 1000
        expect(astray.reader()).toBeNull()
        await pause(200)
      }
      await becomes(second as Standby, true)
    } finally {
      await Promise.all([promoted.kill(), left.kill()])
    }
  },
)

test('two real servers read from it, and serve on when it is gone', { timeout: 240_000 }, async () => {
  const dataDir = newDataDir()
  const doomed = await primary.addStandby()
  const balancer = await startBalancer()
  const settings = { DATA_DIR: dataDir, DATABASE_URL: primary.url, BASE_URL: balancer.base }
  const sites = await Promise.all([1, 2].map(() => startSite({ ...settings, DATABASE_READ_URL: doomed.url })))
  try {
    balancer.serve(sites.map(({ base }) => base))
    /** How many connections to the standby were asked for by pages of each server. */
    const reads = () =>
      Promise.all(
        sites.map(async ({ base }) => {
          const text = await (await fetch(`${base}/metrics`)).text()
          return Number(/pool_wait_seconds_count\{pool="standby"\} (\d+)/.exec(text)?.[1] ?? 0)
        }),
      )
    let asked = 0
    const open = async () => (await fetch(`${balancer.base}/jobs?page=${++asked}`)).status
    const areReading = async () => {
      expect(await open()).toBe(200)
      // A request asks at most once how far the standby is behind: what is more was read for its page.
      const served = balancer.served()
      return (await reads()).every((count, place) => count > (served[place] ?? 0))
    }
    await until(areReading, { boundMs: 60_000, what: 'the standby being read from' })
    await doomed.kill()
    for (let i = 0; i < 20; i++) expect(await open()).toBe(200)
  } finally {
    await Promise.all(sites.map((site) => stopSite(site)))
    await balancer.close()
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
})
