// Two server processes on one database and one DATA_DIR, behind a balancer that sends every request to the other one.
import fs from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyLedger } from '../../src/modules/ledger'
import { addDays, dateOf } from '../../src/platform/clock'
import { newId } from '../../src/platform/ids'
import { appRole, urlAs } from '../../src/platform/roles'
import { type Balancer, startBalancer } from '../support/balancer'
import { guest, newcomer, type Person, signedCookie } from '../support/person'
import { appAt } from '../support/site-people'
import { newDataDir, patience, type SiteProcess, startSite, stopSite, until } from '../support/site-process'
import { cloneDatabase, type TestApp } from '../support/test-app'
import { begun, offsetOf, sent } from '../support/uploads'

const dataDir = newDataDir()
let balancer: Balancer
let sites: SiteProcess[] = []
let app: TestApp
let client: Person
let freelancer: Person
const cleanups: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  const database = await cloneDatabase()
  balancer = await startBalancer()
  // With the rights of the server's role alone, where the test server asks for no password.
  const appUrl = process.env['DATABASE_URL'] ? {} : { DATABASE_APP_URL: urlAs(database.url, appRole) }
  const settings = { DATA_DIR: dataDir, DATABASE_URL: database.url, BASE_URL: balancer.base, ...appUrl }
  sites = await Promise.all([startSite(settings), startSite(settings)])
  balancer.serve(sites.map(({ base }) => base))
  const place = appAt({ dataDir, url: database.url, base: () => balancer.base })
  app = place.app
  cleanups.push(() => Promise.all(sites.map((site) => stopSite(site))), balancer.close, place.close)
  cleanups.push(database.drop, async () => fs.rmSync(dataDir, { recursive: true, force: true }))
  client = await newcomer(app, { name: '健', email: 'ken@example.jp', side: 'client' })
  freelancer = await newcomer(app, { name: '葵', email: 'aoi@example.jp' })
}, patience.timeout)
afterAll(async () => {
  for (const cleanup of cleanups) await cleanup()
}, patience.timeout)

const inDays = (days: number): string => addDays(dateOf(app.clock.now()), days)
const idIn = (path: string, pattern: RegExp): string => pattern.exec(path)?.[1] ?? `nothing in ${path}`

const posted = async (): Promise<string> => {
  const first = await client.post('/jobs/new', { categorySlug: 'product-description' })
  const id = idIn(first.to, /\/jobs\/(\w{16})\//)
  await client.does(`/jobs/${id}/draft/content`, {
    title: '商品説明文 20点',
    brief: '1点400字ほど。写真あり。',
  })
  const dates = { proposalsOn: inDays(7), wantedOn: inDays(21) }
  await client.does(`/jobs/${id}/draft/budget`, { band: '30000-50000', hires: '1', ...dates })
  await client.does(`/jobs/${id}/draft/requirements`, { visibility: 'public' })
  await client.does(`/jobs/${id}/post`)
  return id
}

/** Proposed, ordered, agreed; answers the order's path. */
const ordered = async (jobId: string): Promise<string> => {
  const proposal = await freelancer.post(`/jobs/${jobId}/propose`, {
    'rows.0.title': '商品説明文 20点',
    'rows.0.priceYen': '40,000',
    'rows.0.dueOn': inDays(14),
    message: '産地の話から書きます。',
    validUntil: inDays(7),
  })
  const id = idIn(proposal.to, /^\/proposals\/(\w{16})$/)
  const offer = await client.post(`/proposals/${id}/order`, {
    'title[]': ['商品説明文 20点'],
    'brief[]': ['産地の話から。'],
    'priceYen[]': ['40,000'],
    'dueOn[]': [inDays(14)],
    revisions: '2',
    rights: 'transfer',
  })
  expect(offer.to).toMatch(/^\/orders\/\w{16}$/)
  await freelancer.does(`${offer.to}/agree`)
  return offer.to
}

const statusOf = async (orderPath: string): Promise<string | undefined> =>
  (
    await app.db
      .selectFrom('orders')
      .select('status')
      .where('id', '=', orderPath.split('/').at(-1) ?? '')
      .executeTakeFirst()
  )?.status

const paid = async (orderPath: string): Promise<void> => {
  const charge = await client.post(`${orderPath}/pay`)
  expect(charge.to).toMatch(/^\/sandbox\/pay\//)
  await client.does(charge.to, {
    number: '4242424242424242',
    expiry: '12/40',
    cvc: '123',
    _id: newId(new Date()),
  })
  await until(async () => (await statusOf(orderPath)) === 'working', { what: 'the payment' })
}

/** Waits until both of somebody's open pages, one at each server, have heard of the topic that `act` is about. */
const hears = async (person: Person, topic: string, act: () => Promise<unknown>): Promise<void> => {
  const cookies = await signedCookie(app, `token-${person.memberId}`)
  const Cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const stopping = new AbortController()
  const texts = ['', '']
  const listen = async (place: number): Promise<void> => {
    const answer = await fetch(`${balancer.base}/live`, { headers: { Cookie }, signal: stopping.signal })
    for await (const piece of answer.body ?? []) texts[place] += Buffer.from(piece).toString()
  }
  const pages = Promise.allSettled(texts.map((_, place) => listen(place)))
  await until(() => texts.every((text) => text.includes('event: pulse')), { what: 'the streams' })
  await act()
  await until(() => texts.every((text) => text.includes(`data: ${topic}`)), {
    what: 'the news',
    boundMs: 8000,
  })
  stopping.abort()
  await pages
}

/** A file that comes in two parts, each at another server. */
const uploadedInParts = async (bytes: Buffer): Promise<string> => {
  const path =
    (await begun(freelancer, { name: '原稿.txt', bytes: bytes.length })).headers.get('location') ?? ''
  const half = bytes.length >> 1
  await sent(freelancer, path, { offset: 0, bytes: bytes.subarray(0, half) })
  expect(await offsetOf(freelancer, path)).toBe(half)
  const last = await sent(freelancer, path, { offset: half, bytes: bytes.subarray(half) })
  expect(last.status).toBe(204)
  return path.split('/').at(-1) ?? ''
}

const noticesOf = async (person: Person): Promise<Map<string, number>> => {
  const { rows } = await sql<{ kind: string; n: number }>`
    select kind, count(*)::int as n from notices where member_id = ${person.memberId} group by kind`.execute(
    app.db,
  )
  return new Map(rows.map(({ kind, n }) => [kind, n]))
}

test('the main job goes through, whichever server a request meets', patience, async () => {
  const begunAt = performance.now()
  const orderPath = await ordered(await posted())
  await paid(orderPath)

  const threadId = idIn((await client.get(orderPath)).html, /\/messages\/(\w{16})/)
  const said = () =>
    client.does(`/messages/${threadId}`, { body: '写真をお送りします。よろしくお願いします。' })
  await hears(freelancer, `thread:${threadId}`, said)
  for (const _ of sites)
    expect((await freelancer.get(`/messages/${threadId}`)).html).toContain('写真をお送りします。')

  const bytes = Buffer.from('産地の話。'.repeat(20_000))
  const fileId = await uploadedInParts(bytes)
  await freelancer.does(`${orderPath}/deliver`, { message: '第1稿です。', links: '', 'fileIds[]': [fileId] })
  const link = new RegExp(`/files/${fileId}[^"]*`)
  for (const _ of sites) {
    const href = link.exec((await client.get(orderPath)).html)?.[0].replaceAll('&amp;', '&') ?? ''
    expect(Buffer.compare(Buffer.from((await client.get(href)).bytes), bytes)).toBe(0)
  }

  await client.does(`${orderPath}/accept`)
  expect(await statusOf(orderPath)).toBe('completed')
  expect((await verifyLedger(app.db)).faults).toEqual([])
  // Work outside of requests is done by either of them, once.
  await until(async () => (await noticesOf(freelancer)).has('order.completed'), { what: 'the notice' })
  expect([...(await noticesOf(freelancer)).values()].every((count) => count === 1)).toBe(true)
  const [first = 0, second = 0] = balancer.served()
  expect(Math.abs(first - second)).toBeLessThanOrEqual(1)
  expect(performance.now() - begunAt).toBeLessThan(60_000)
})

test('tries are counted for both together', patience, async () => {
  const statuses: number[] = []
  for (let n = 0; n < 11; n++)
    statuses.push(
      (await guest(app).post('/sign-in', { email: 'ken@example.jp', password: 'あてずっぽうの合言葉' }))
        .status,
    )
  expect(statuses).toEqual([...Array(10).fill(422), 429])
})

test('a receipt that one signed is the same at both, under the same keys', patience, async () => {
  const asked = await freelancer.post('/my/rank/receipts')
  expect(asked.to).toMatch(/^\/my\/rank\/receipts\/\w{16}$/)
  const files = [await freelancer.get(`${asked.to}/file`), await freelancer.get(`${asked.to}/file`)]
  expect(files[1]?.html).toBe(files[0]?.html)
  const { jws } = JSON.parse(files[0]?.html ?? '{}') as { jws: string }
  const { kid } = JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString()) as { kid: string }
  for (const _ of sites) expect((await guest(app).get('/.well-known/jwks.json')).html).toContain(kid)
})

test('one of them may go: the other serves on, and nothing is lost', patience, async () => {
  const [first, second] = sites as [SiteProcess, SiteProcess]
  await stopSite(first, 'SIGKILL')
  balancer.serve([second.base])
  const orderPath = await ordered(await posted())
  await paid(orderPath)
  expect((await verifyLedger(app.db)).faults).toEqual([])
})
