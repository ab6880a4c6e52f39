// What a sanction refuses is refused where each verb passes, and what runs goes on.
import { beforeEach, describe, expect, test } from 'vitest'
import { type Feature, features } from '../../src/modules/members'
import { DomainError } from '../../src/platform/domain-error'
import { restriction, sanctioned, until } from '../support/cases'
import { drafted, entered, opened, payBegun } from '../support/competitions'
import { offered, working } from '../support/orders'
import type { Person } from '../support/person'
import { draftedTask, openedTask, startedWork, taskPayBegun } from '../support/tasks'
import { useTestApp } from '../support/test-app'
import { ken, misaki, regularFreelancer } from '../world'
import { anotherOperator } from './cases.help'
import { postedJob } from './jobs.help'
import { form as packageForm, published } from './packages.help'
import { offer } from './proposals.help'

const app = useTestApp()
let client: Person
let freelancer: Person
let operator: Person
let second: Person
beforeEach(async () => {
  client = await ken(app)
  freelancer = await regularFreelancer(app)
  operator = await misaki(app)
  second = await anotherOperator(app)
})

/** What somebody tries, and how it is answered: 'barred', or the status of a page. */
type Try = () => Promise<string>

const answered = async (answer: Promise<{ status: number; html: string }>): Promise<string> => {
  const { status, html } = await answer
  return status === 403 && html.includes('に反したため') && html.includes('/my/sanctions/')
    ? 'barred'
    : `${status}`
}
const thrown = async (deed: Promise<unknown>): Promise<string> => {
  try {
    await deed
    return 'done'
  } catch (error) {
    if (error instanceof DomainError) return error.refusal
    throw error
  }
}

const direct = {
  ...{ title: '記事', brief: '', priceYen: '20,000', dueOn: '2026-12-20' },
  ...{ categorySlug: 'article', revisions: '1', rights: 'transfer' },
}
const plan = { plan: 'basic', priceYen: '12000', note: '' }

/** Every verb that begins something, with the feature that it needs; each is made ready before the sanction. */
const tries = async (): Promise<[Feature, 'client' | 'freelancer', string, Try][]> => {
  const other = await regularFreelancer(app, '楓')
  const jobId = await postedJob(app, client)
  const draft = await postedJob(app, client, { post: false })
  const competition = await opened(app, client)
  const draftCompetition = await drafted(app, client)
  const task = await openedTask(app, client)
  const draftTask = await draftedTask(app, client)
  const consulted = await published(other)
  const bought = await published(other, { title: '記事2本' })
  const toSell = (await freelancer.post('/packages/new', { ...packageForm, step: 'draft' })).to
  const { orderId } = await offered(app, { client, freelancer })
  return [
    ['posting', 'client', 'post a job', () => answered(client.post(`/jobs/${draft}/post`))],
    ['posting', 'client', 'pay a competition', () => thrown(payBegun(app, client, draftCompetition))],
    ['posting', 'client', 'pay a task', () => thrown(taskPayBegun(app, client, draftTask))],
    [
      'ordering',
      'client',
      'ask directly',
      () => answered(client.post(`/freelancers/${other.memberId}/request`, direct)),
    ],
    ['ordering', 'client', 'buy', () => answered(client.post(`${bought}/buy`, plan))],
    ['proposing', 'freelancer', 'propose', () => answered(freelancer.post(`/jobs/${jobId}/propose`, offer))],
    ['proposing', 'freelancer', 'agree', () => answered(freelancer.post(`/orders/${orderId}/agree`))],
    ['selling', 'freelancer', 'publish', () => answered(freelancer.post(`${toSell}/publish`))],
    ['competing', 'freelancer', 'enter', () => thrown(entered(app, freelancer, competition))],
    ['working', 'freelancer', 'start', () => thrown(startedWork(app, freelancer, task))],
    [
      'messaging',
      'freelancer',
      'ask a question',
      () => answered(freelancer.post(`/jobs/${jobId}/questions`, { body: '納品の形は？' })),
    ],
    [
      'messaging',
      'client',
      'write to somebody new',
      () => answered(client.post('/messages/new', { to: other.memberId, body: 'はじめまして。' })),
    ],
    [
      'messaging',
      'client',
      'consult',
      () => answered(client.post(`${consulted}/consult`, { body: '相談です。' })),
    ],
  ]
}

describe('a restriction', () => {
  test.each(features)('of %s refuses what it names, and nothing else', async (feature) => {
    const made = await tries()
    for (const person of [client, freelancer]) {
      const reporter = person === client ? freelancer : client
      await sanctioned(app, { reporter, person, operator, measure: restriction(app, feature) })
    }
    for (const [wanted, , what, run] of made) {
      const answer = await run()
      if (wanted === feature) expect([what, answer]).toEqual([what, 'barred'])
      else expect([what, answer]).not.toEqual([what, 'barred'])
    }
  })

  test('ends on its day, and says until when', async () => {
    const jobId = await postedJob(app, client)
    const measure = restriction(app, 'proposing')
    await sanctioned(app, { reporter: client, person: freelancer, operator, measure })
    const refused = await freelancer.post(`/jobs/${jobId}/propose`, offer)
    expect(refused.html).toContain('12月7日')
    expect(refused.html).toContain('理由と異議の申し立て')
    expect(refused.html).toContain('産地の話から書きます')
    app.clock.forward({ days: 14 })
    await app.sweep()
    expect(await app.db.selectFrom('sanctions').select('status').executeTakeFirst()).toEqual({
      status: 'ended',
    })
    const later = await postedJob(app, client, {
      budget: { proposalsOn: '2026-12-20', wantedOn: '2027-01-10' },
    })
    const words = { ...offer, validUntil: '2026-12-31' }
    expect((await freelancer.post(`/jobs/${later}/propose`, words)).status).toBe(303)
    expect((await freelancer.get('/notices')).html).toContain('期間が終わりました')
  })
})

describe('a suspension', () => {
  const isFound = async (): Promise<boolean> =>
    (await client.get('/freelancers')).html.includes(`/freelancers/${freelancer.memberId}`)

  test('refuses everything new, takes the person and what they offer out of search, and lets running orders go on', async () => {
    const made = (await tries()).filter(([, who]) => who === 'freelancer')
    const offerPath = await published(freelancer, { title: '見つかる記事' })
    const { orderId } = await working(app, { client, freelancer })
    expect(await isFound()).toBe(true)
    const measure = { kind: 'suspend' as const, until: until(app, 7) }
    const person = freelancer
    const { id } = await sanctioned(app, { reporter: client, person, operator, second, measure })
    for (const [, , what, run] of made) expect([what, await run()]).toEqual([what, 'barred'])
    expect(await isFound()).toBe(false)
    const stranger = await regularFreelancer(app, '通りがかり')
    expect((await stranger.get(`/freelancers/${freelancer.memberId}`)).status).toBe(404)
    expect((await stranger.get(offerPath)).status).toBe(404)
    expect((await client.get('/packages')).html).not.toContain('見つかる記事')
    expect((await client.get(`/freelancers/${freelancer.memberId}`)).status).toBe(200)

    await freelancer.does(`/orders/${orderId}/deliver`, { message: '納品します。', links: '' })
    await freelancer.does(`/orders/${orderId}/messages`, { body: 'ご確認ください。' }).catch(() => undefined)
    await client.does(`/orders/${orderId}/accept`)
    const order = await app.db
      .selectFrom('orders')
      .select('status')
      .where('id', '=', orderId)
      .executeTakeFirst()
    expect(order?.status).toBe('completed')
    const account = await app.db
      .selectFrom('ledgerAccounts')
      .select('balanceYen')
      .where('id', '=', `freelancer/${freelancer.memberId}`)
      .executeTakeFirst()
    expect(account?.balanceYen).toBe(41_750n)

    app.clock.forward({ days: 8 })
    await app.sweep()
    expect(await isFound()).toBe(true)
    const row = await app.db
      .selectFrom('members')
      .select('suspendedAt')
      .where('id', '=', person.memberId)
      .executeTakeFirst()
    expect(row?.suspendedAt).toBeNull()
    expect((await freelancer.get(`/my/sanctions/${id}`)).html).toContain('終わった日')
  }, 60_000)

  test('is not begun with by others: no order, no invitation, no conversation', async () => {
    const jobId = await postedJob(app, client)
    const measure = { kind: 'suspend' as const, until: until(app, 30) }
    await sanctioned(app, { reporter: client, person: freelancer, operator, second, measure })
    expect(await thrown(offered(app, { client, freelancer }))).toBe('not-taking-part')
    const invited = await client.post(`/jobs/${jobId}/invite`, { freelancerId: freelancer.memberId })
    expect([303, 200]).not.toContain(invited.status)
    const start = await client.post('/messages/new', { to: freelancer.memberId, body: 'こんにちは。' })
    expect(start.status).toBe(404)
  })

  test('of a client takes their jobs out of search', async () => {
    await postedJob(app, client)
    expect((await freelancer.get('/jobs')).html).toContain('オーガニック食品')
    const measure = { kind: 'close' as const }
    await sanctioned(app, { reporter: freelancer, person: client, operator, second, measure })
    expect((await freelancer.get('/jobs')).html).not.toContain('オーガニック食品')
    expect(await thrown(payBegun(app, client, await drafted(app, client)))).toBe('barred')
  })
})
