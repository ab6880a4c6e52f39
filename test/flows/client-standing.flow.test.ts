import { beforeEach, describe, expect, test } from 'vitest'
import { measureClient } from '../../src/engine/measure/measure-client'
import { clientFactsOf } from '../../src/modules/client-standing/queries-facts'
import { extend } from '../../src/modules/jobs/commands/extend'
import { earlier, later, monthsLater } from '../../src/platform/clock'
import { inTransaction } from '../../src/platform/db'
import { certifiedClient, verifiedClient } from '../support/client-career'
import { clientTierOf, confirmedClient } from '../support/clients'
import { agreed, offered, someContract } from '../support/orders'
import { guest, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'
import { postedJob } from './jobs.help'
import { declares } from './papers.help'

const app = useTestApp()
const now = (): Date => app.clock.now()
let client: Person
let freelancer: Person
beforeEach(async () => {
  client = await ken(app)
  freelancer = await aoi(app)
})

const standing = (): Promise<string | undefined> => clientTierOf(app, client.memberId)
const verified = (): Promise<void> => verifiedClient(app, client)
const certified = (priceYen?: bigint) => certifiedClient(app, { client, freelancer }, priceYen)

describe('a client', () => {
  test('is verified in the moment the last confirmation is there, and everybody can see it', async () => {
    const operator = await misaki(app)
    await client.does('/my/client-profile', {
      ...{ kind: 'company', name: '木桶商店', description: 'オーガニック食品を扱っています。' },
    })
    await confirmedClient(app, client, operator.memberId)
    expect(await standing()).toBe('none')
    const edit = await client.get('/my/standing')
    expect(edit.html).toContain('確認済みクライアントまで、あと1つ')
    expect(edit.html).toContain('href="/my/client-profile"')
    await client.does('/my/client-profile', {
      ...{
        kind: 'company',
        name: '木桶商店',
        industry: '食品',
        description: 'オーガニック食品を扱っています。',
      },
    })
    expect(await standing()).toBe('verified')
    await declares(client, { kind: 'company' })
    const jobId = await postedJob(app, client)
    await app.drain()
    for (const path of ['/jobs', `/jobs/${jobId}`, `/clients/${client.memberId}`])
      expect((await guest(app).get(path)).html, path).toContain('確認済みクライアント')
  })

  test('is certified when the last of the conditions is met, and reads there what was counted', async () => {
    await certified()
    expect(await standing()).toBe('certified')
    const { html } = await client.get('/my/standing')
    expect(html).toContain('認定クライアントです')
    expect(html).toContain('¥300,000')
    const steps = await app.db.selectFrom('rankClientChanges').selectAll().orderBy('place').execute()
    expect(steps.map(({ fromTier, toTier, policy }) => [fromTier, toTier, policy])).toEqual([
      ['none', 'verified', 'clients-2020'],
      ['verified', 'certified', 'clients-2020'],
    ])
    expect((await guest(app).get(`/clients/${client.memberId}`)).html).toContain('認定クライアント')
  })

  test('with a yen less is told that one yen is missing, and the page asks four statements', async () => {
    await certified(299_999n)
    await client.get('/my/standing')
    app.statements.length = 0
    const { html } = await client.get('/my/standing')
    expect(app.statements.length).toBeLessThanOrEqual(4)
    expect(html).toContain('認定クライアントまで、あと1つ')
    expect(html).toContain('あと¥1です。')
    expect(await standing()).toBe('verified')
  })

  test('is seen with their standing where a freelancer decides on an offer', async () => {
    await verified()
    const { orderId } = await offered(app, { client, freelancer })
    expect((await freelancer.get(`/orders/${orderId}`)).html).toContain('確認済みクライアント')
    expect((await client.get(`/orders/${orderId}`)).html).not.toContain('client-badge')
  })

  test('who never said who they are has no standing, and is told where to begin', async () => {
    expect((await client.get('/my/standing')).html).toContain('確認済みクライアントまで、あと3つ')
    await offered(app, { client, freelancer })
    await app.drain()
    expect(await standing()).toBeUndefined()
  })

  test('reads their own standing as JSON, and nobody else’s', async () => {
    await verified()
    const json = JSON.parse((await client.get('/my/standing.json')).html)
    expect(json).toMatchObject({
      policy: 'clients-2020',
      tier: 'verified',
      history: [{ toTier: 'verified' }],
    })
    const other = JSON.parse((await freelancer.get('/my/standing.json')).html)
    expect(other).toMatchObject({ tier: 'none', history: [] })
    expect((await guest(app).get('/my/standing')).to).toContain('/sign-in')
  })
})

describe('time alone', () => {
  test('ends a certificate when what was paid leaves the half year', async () => {
    await certified()
    const end = monthsLater(now(), 6)
    app.clock.set(earlier(end, { seconds: 1 }))
    await app.sweep()
    expect(await standing()).toBe('certified')
    app.clock.set(end)
    await app.sweep()
    expect(await standing()).toBe('verified')
  })

  test('takes the certificate from a client whose money is 14 days late', async () => {
    await certified()
    await agreed(app, { client, freelancer })
    await app.drain()
    expect(await standing()).toBe('certified')
    app.clock.forward({ days: 14 })
    await app.sweep()
    expect(await standing()).toBe('verified')
    expect((await client.get('/my/standing')).html).toContain('期限までに仮払いのなかった発注が1件あります')
  })

  test('counts a job that nobody was ordered from, 14 days after its deadline', async () => {
    await certified()
    const id = await postedJob(app, client)
    const { proposalsUntil } = await app.db
      .selectFrom('jobs')
      .select('proposalsUntil')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const counts = later(proposalsUntil as Date, { days: 14 })
    const rate = async () => (await guest(app).get(`/clients/${client.memberId}`)).html
    app.clock.set(earlier(counts, { seconds: 1 }))
    await app.sweep()
    expect(await standing()).toBe('certified')
    app.clock.set(counts)
    await app.sweep()
    expect(await standing()).toBe('verified')
    expect(await rate()).toContain('50%')
  })
})

test('a deadline that was moved counts, for the time before, as it stood then', async () => {
  const jobId = await postedJob(app, client)
  app.clock.set(new Date('2026-12-20T12:00:00+09:00'))
  const before = now()
  const rateAt = async (at: Date) => {
    const facts = (await clientFactsOf(app.db, [client.memberId], at)).get(client.memberId)
    return facts && measureClient(facts, at)['order-rate'].evidence
  }
  expect(await rateAt(before)).toEqual([jobId])
  app.clock.forward({ hours: 1 })
  const change = { jobId, clientId: client.memberId, until: new Date('2027-01-15T00:00:00+09:00'), at: now() }
  await app.db.updateTable('jobs').set({ wantedOn: '2027-02-20' }).where('id', '=', jobId).execute()
  await inTransaction(app.db, (tx) => extend(tx, change))
  expect(await rateAt(now())).toEqual([])
  expect(await rateAt(before)).toEqual([jobId])
})

test('anybody reads the rules for clients beside those for freelancers', async () => {
  const { html } = await guest(app).get('/ranks/rules')
  for (const words of ['認定クライアント', '¥300,000以上', '70%以上', '4.8点以上', '80%以上', '5%以下'])
    expect(html).toContain(words)
})

describe('that the pay was not fair', () => {
  const flags = () => app.db.selectFrom('reviews').select(['side', 'priceUnfair']).orderBy('side').execute()
  const page = async (): Promise<string> => {
    const { orderIds } = await someContract(app, { client, freelancer })
    return `/orders/${orderIds[0]}/review`
  }

  test('is asked of the freelancer alone, and a client’s form cannot say it', async () => {
    const form = await page()
    expect((await freelancer.get(form)).html).toContain('報酬が適正でなかった')
    expect((await client.get(form)).html).not.toContain('報酬が適正でなかった')
    await client.does(form, { score: '5', priceUnfair: 'on' })
    await freelancer.does(form, { score: '4', priceUnfair: 'on' })
    expect(await flags()).toEqual([
      { side: 'client', priceUnfair: false },
      { side: 'freelancer', priceUnfair: true },
    ])
    for (const path of ['/my/reviews?tab=received', '/notices'])
      expect((await client.get(path)).html, path).not.toContain('報酬が適正でなかった')
  })

  test('may be said of single pieces of a contract', async () => {
    const { contractId, orderIds } = await someContract(app, {
      client,
      freelancer,
      titles: ['一', '二'],
    })
    const [first, second] = orderIds
    const html = (await freelancer.get(`/contracts/${contractId}/review`)).html
    const idOf = (orderId = '') => new RegExp(`name="id-${orderId}" value="(\\w+)"`).exec(html)?.[1] ?? ''
    await freelancer.does(`/contracts/${contractId}/review`, {
      'orderIds[]': orderIds,
      [`id-${first}`]: idOf(first),
      [`id-${second}`]: idOf(second),
      [`score-${first}`]: '4',
      [`score-${second}`]: '4',
      [`priceUnfair-${second}`]: 'on',
    })
    expect((await flags()).map(({ priceUnfair }) => priceUnfair).sort()).toEqual([false, true])
  })

  test('is never changed, by nobody', async () => {
    await freelancer.does(await page(), { score: '4' })
    const change = app.db.updateTable('reviews').set({ priceUnfair: true }).execute()
    await expect(change).rejects.toThrow('never changed')
  })

  test('is told the client as a share only, and from five reviews on', async () => {
    for (let n = 0; n < 4; n += 1) {
      const form = await page()
      await freelancer.does(form, { score: '5', ...(n === 0 ? { priceUnfair: 'on' } : {}) })
      await client.does(form, { score: '5' })
    }
    const shown = async () => (await client.get('/my/standing')).html
    expect(await shown()).toContain('評価が5件に満たないため')
    const form = await page()
    await freelancer.does(form, { score: '5' })
    await client.does(form, { score: '5' })
    expect(await shown()).toContain('公開済みの評価5件に占める割合です')
    expect(await shown()).toContain('20%')
  })
})
