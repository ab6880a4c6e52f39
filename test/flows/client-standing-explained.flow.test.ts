import { beforeEach, describe, expect, test } from 'vitest'
import { clientPolicy } from '../../src/engine/evaluate/client-standing'
import { canonical, type Json } from '../../src/engine/values/canonical'
import { clientEarlierOf, clientFactsOf } from '../../src/modules/client-standing/queries-facts'
import { extend } from '../../src/modules/jobs/commands/extend'
import { verifyReceipt } from '../../src/modules/rank-receipts/in-browser'
import { makeReceipt } from '../../src/modules/rank-receipts/receipt'
import { clientReceipts } from '../../src/modules/rank-receipts/receipt-kinds'
import { monthsLater } from '../../src/platform/clock'
import { inTransaction } from '../../src/platform/db'
import { certifiedClient, verifiedClient } from '../support/client-career'
import { agreed } from '../support/orders'
import { guest, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'
import { postedJob } from './jobs.help'

const app = useTestApp()
let client: Person
let freelancer: Person
beforeEach(async () => {
  client = await ken(app)
  freelancer = await aoi(app)
})

const receiptsOf = ({ memberId }: Person) =>
  app.db
    .selectFrom('rankClientReceipts')
    .selectAll()
    .where('memberId', '=', memberId)
    .orderBy('at')
    .orderBy('id')
    .execute()
const fileOf = async (person: Person, id: string | undefined): Promise<string> =>
  (await person.get(`/my/standing/receipts/${id}/file`)).html
const check = (file: string) => verifyReceipt(file, { keys: app.deps.keys.signing.published })
const pageOf = async (path: string): Promise<string> => (await client.get(path)).html
const json = async () => JSON.parse(await pageOf('/my/standing.json'))

/** Certified, and half a year later not any more. */
const fallen = async (): Promise<void> => {
  await certifiedClient(app, { client, freelancer })
  app.clock.set(monthsLater(app.clock.now(), 6))
  await app.sweep()
}

describe('each change of a client’s standing', () => {
  test('stands on their page as a timeline, with the record and the receipt of every step', async () => {
    await fallen()
    const html = await pageOf('/my/standing')
    for (const words of [
      '確認済みクライアントから認定クライアントへ',
      '認定クライアントから確認済みクライアントへ',
    ])
      expect(html).toContain(words)
    const receipts = await receiptsOf(client)
    expect(receipts.map(({ tier }) => tier)).toEqual(['verified', 'certified', 'verified'])
    for (const { id, changeId, tier } of receipts) {
      expect(html).toContain(`href="/my/standing/changes/${changeId}"`)
      expect(html).toContain(`href="/my/standing/receipts/${id}"`)
      expect(await check(await fileOf(client, id))).toMatchObject({ holds: true, about: 'client', tier })
    }
    const record = await pageOf(`/my/standing/changes/${receipts[1]?.changeId}`)
    expect(record).toContain('¥300,000')
    expect(record).toContain(`href="/my/standing/receipts/${receipts[1]?.id}"`)
  })

  test('is found again from the facts alone, to the byte, long after', async () => {
    await fallen()
    app.clock.forward({ days: 40 })
    for (const { id, at, document } of await receiptsOf(client)) {
      const { memberId } = client
      const facts = (await clientFactsOf(app.db, [memberId], at)).get(memberId)
      if (!facts) throw new Error('no facts')
      const earlier = await clientEarlierOf(app.db, { memberId }, at)
      const judged = { subject: memberId, at, policy: clientPolicy, facts, earlier }
      const about = { id, site: 'http://tanomi.test', ...judged }
      expect(canonical((await makeReceipt(clientReceipts, about)) as Json)).toBe(document)
    }
  })

  test('tells nobody who worked for them', async () => {
    await certifiedClient(app, { client, freelancer })
    for (const { document } of await receiptsOf(client)) {
      expect(document).not.toContain(freelancer.memberId)
      expect(document).not.toMatch(/葵|説明文/)
    }
  })

  test('is never rewritten in its receipt', async () => {
    await verifiedClient(app, client)
    const change = app.db.updateTable('rankClientReceipts').set({ tier: 'certified' }).execute()
    await expect(change).rejects.toThrow()
  })
})

describe('a client whose standing changed', () => {
  const letters = () => app.db.selectFrom('outboxMails').select(['subject', 'body']).execute()

  test('is told of the rise and of the fall, in the site and by letter, once each', async () => {
    await fallen()
    await app.sweep()
    const html = await pageOf('/notices')
    expect(html).toContain('「認定クライアント」になりました。')
    expect(html).toContain('クライアントの確認・認定が「確認済みクライアント」に変わりました。')
    const told = (await letters()).filter(({ subject }) => /(?:確認済み|認定)クライアント/.test(subject))
    expect(told.map(({ subject }) => subject.slice(0, 14))).toEqual([
      ...['「確認済みクライアント」にな', '「認定クライアント」になりま', 'クライアントの確認・認定が「'],
    ])
    for (const { body } of told) expect(body).toContain('http://tanomi.test/my/standing')
  })

  test('reads it in their own language', async () => {
    await client.post('/lang', { lang: 'en', to: '/notices' })
    await fallen()
    const html = await pageOf('/notices')
    expect(html).toContain('Your client standing rose to “Certified client”.')
    expect(html).toContain('Your client standing is now “Verified client”.')
    expect((await letters()).map(({ subject }) => subject).join()).toContain('Certified client')
  })

  test('is led to the page of their standing, and freelancers hear nothing', async () => {
    await certifiedClient(app, { client, freelancer })
    const link = /\/notices\/(\w+)\/open"[^>]*><span[^>]*>[^<]*<\/span>「認定クライアント」/
    const id = link.exec(await pageOf('/notices'))
    expect((await client.get(`/notices/${id?.[1]}/open`)).to).toBe('/my/standing')
    expect((await freelancer.get('/notices')).html).not.toContain('認定クライアント')
  })
})

describe('a client who wants it in writing', () => {
  beforeEach(() => verifiedClient(app, client))

  test('has a receipt made of their standing now, reads it and takes it along', async () => {
    const page = await client.does('/my/standing/receipts')
    expect(page.html).toContain('確認済みクライアントの判定証明書')
    expect(page.html).toContain('本人の請求')
    const asked = (await receiptsOf(client)).find(({ changeId }) => changeId === null)
    const answer = await client.get(`/my/standing/receipts/${asked?.id}/file`)
    expect(answer.headers.get('content-disposition')).toContain(`tanomi-receipt-${asked?.id}.json`)
    expect(await check(answer.html)).toMatchObject({ holds: true, subject: client.memberId })
    expect(await pageOf('/my/standing/receipts')).toContain(`/my/standing/receipts/${asked?.id}`)
    expect(await pageOf('/my/standing')).toContain('href="/my/standing/receipts"')
  })

  test('gets one for a step from before there were receipts, once', async () => {
    const step = { id: '0000000000000000', memberId: client.memberId, fromTier: 'none', toTier: 'verified' }
    const standing = JSON.stringify({ tier: 'verified', conditions: [], next: [] })
    await app.db
      .insertInto('rankClientChanges')
      .values({ ...step, at: app.clock.now(), policy: 'clients-2020', standing })
      .execute()
    expect(await pageOf(`/my/standing/changes/${step.id}`)).toContain('この判定の証明書を作る')
    await client.does('/my/standing/receipts', { change: step.id })
    await client.does('/my/standing/receipts', { change: step.id })
    expect((await receiptsOf(client)).filter(({ changeId }) => changeId === step.id)).toHaveLength(1)
    expect(await pageOf(`/my/standing/changes/${step.id}`)).toContain('証明書を見る')
  })

  test('is asked to stop after twenty in a day', async () => {
    for (let count = 0; count < 20; count++) await client.does('/my/standing/receipts')
    const refused = await client.post('/my/standing/receipts')
    expect(refused.status).toBe(429)
    expect(refused.html).toContain('1日に20通')
  })

  test('sees nobody else’s receipts, steps or files', async () => {
    const [receipt] = await receiptsOf(client)
    for (const path of ['', '/file'])
      expect((await freelancer.get(`/my/standing/receipts/${receipt?.id}${path}`)).status).toBe(404)
    expect((await freelancer.get(`/my/standing/changes/${receipt?.changeId}`)).status).toBe(404)
    expect((await freelancer.post('/my/standing/receipts', { change: receipt?.changeId ?? '' })).status).toBe(
      404,
    )
    expect((await guest(app).get('/my/standing/receipts')).to).toBe('/sign-in?to=%2Fmy%2Fstanding%2Freceipts')
  })

  test('shows it to anybody, who checks it where freelancers’ receipts are checked, and is told of a forgery', async () => {
    const [receipt] = await receiptsOf(client)
    const file = await fileOf(client, receipt?.id)
    const sent = (text: string) => guest(app).post('/ranks/verify', { text })
    expect((await sent(file)).html).toContain('確認済みクライアントの証明書として正しいものです')
    const { html } = await sent(file.replace('"tier":"verified","version"', '"tier":"certified","version"'))
    expect(html).toContain('この証明書は正しくありません')
    expect(html).toContain('証明書は認定クライアント、計算し直すと確認済みクライアントです')
  })
})

const moveDeadline = async (jobId: string): Promise<void> => {
  await app.db.updateTable('jobs').set({ wantedOn: '2027-02-20' }).where('id', '=', jobId).execute()
  const until = new Date('2027-01-15T00:00:00+09:00')
  const at = app.clock.now()
  await inTransaction(app.db, (tx) => extend(tx, { jobId, clientId: client.memberId, until, at }))
}

describe('the page of a client’s standing', () => {
  test('tells when it falls if nothing is done, with the order by name, and the sweep agrees', async () => {
    await certifiedClient(app, { client, freelancer })
    const html = await pageOf('/my/standing')
    expect(html).toContain('「説明文」が6か月の期間から外れます')
    expect(html).toContain('確認済みクライアントになります')
    const { steps, forecast } = await json()
    expect(steps).toMatchObject([{ tier: 'verified', because: [{ turn: 'order-leaves-window' }, {}, {}] }])
    expect(forecast[0]).toMatchObject({ metric: 'paid-total', met: false, actual: 0 })
    app.clock.set(new Date(steps[0].at))
    await app.sweep()
    expect((await json()).tier).toBe('verified')
  })

  test('warns of money that will be late', async () => {
    await certifiedClient(app, { client, freelancer })
    const { orderIds } = await agreed(app, { client, freelancer })
    const { forecast } = await json()
    expect(forecast[0]).toMatchObject({
      ...{ metric: 'arrears', met: false },
      because: [{ turn: 'money-goes-late', id: orderIds[0] }],
    })
    expect(await pageOf('/my/standing')).toContain('仮払いが、合意から14日を過ぎます')
  })

  test('says since when, with a deadline that was moved counted as it lay then', async () => {
    await verifiedClient(app, client)
    const jobId = await postedJob(app, client)
    app.clock.set(new Date('2026-12-20T12:00:00+09:00'))
    await moveDeadline(jobId)
    const { conditions } = await json()
    const since = (metric: string) =>
      conditions.find((condition: { metric: string }) => condition.metric === metric)?.since
    expect(since('identity')).toBe('2026-11-23T10:00:00+09:00')
    expect(since('order-rate')).toBeNull()
    expect(await pageOf('/my/standing')).toContain('から満たしています。')
  })

  test('says since when as a receipt of that moment does, which anybody can check', async () => {
    await certifiedClient(app, { client, freelancer })
    const jobId = await postedJob(app, client)
    // Nobody was chosen in time, so the order rate fell; then the job opens again.
    app.clock.set(new Date('2026-12-30T12:00:00+09:00'))
    await moveDeadline(jobId)
    app.clock.forward({ days: 1 })
    const page = await client.does('/my/standing/receipts')
    expect(page.html).toContain('2026年12月30日から満たしています。')
    const { document, id } = (await receiptsOf(client)).find(({ changeId }) => changeId === null) ?? {}
    const { conditions, facts } = JSON.parse(document ?? '')
    type ConditionSince = { metric: string; since?: string | null }
    const told = (list: ConditionSince[]) => list.map(({ metric, since = null }) => [metric, since])
    expect(told(conditions)).toEqual(told((await json()).conditions))
    expect(told(conditions)).toContainEqual(['order-rate', '2026-12-30T12:00:00+09:00'])
    expect(facts.earlier.deadlines).toMatchObject([{ job: jobId, at: '2026-12-30T12:00:00+09:00' }])
    expect(await check(await fileOf(client, id))).toMatchObject({ holds: true })
  })

  test('leads to the next step by a button, on the page and in the JSON', async () => {
    await verifiedClient(app, client)
    expect(await pageOf('/my/standing')).toMatch(/次の一歩[\s\S]*href="\/jobs\/new"/)
    expect((await json()).next[0]).toMatchObject({ metric: 'paid-total', path: '/jobs/new' })
  })

  test('has nothing to foretell for somebody who never was a client', async () => {
    const { html } = await freelancer.get('/my/standing')
    expect(html).toContain('時間だけで変わることはありません')
    expect(html).toContain('まだ変化はありません')
  })
})

test('anybody reads the rule for clients as data, and finds it from the rules', async () => {
  const visitor = guest(app)
  expect((await visitor.get('/ranks/rules')).html).toContain('href="/ranks/policies/clients-2020.json"')
  const { html, headers } = await visitor.get('/ranks/policies/clients-2020.json')
  expect(html).toBe(canonical(clientPolicy as unknown as Json))
  expect(headers.get('access-control-allow-origin')).toBe('*')
})
