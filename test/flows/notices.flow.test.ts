import { beforeEach, describe, expect, test } from 'vitest'
import { makeApp } from '../../src/app'
import { openThread } from '../../src/modules/messages'
import { tellMember, todoList } from '../../src/modules/notices'
import { inTransaction } from '../../src/platform/db'
import { enqueue } from '../../src/platform/enqueue'
import { newId } from '../../src/platform/ids'
import { drainJobs } from '../../src/platform/jobs'
import { guest, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()
let freelancer: Person
let client: Person
const now = () => app.clock.now()

const tell = (who: Person, title = '商品説明文') =>
  inTransaction(app.db, (tx) =>
    tellMember(
      tx,
      {
        memberId: who.memberId,
        kind: 'order.funded',
        params: { title },
        href: '/orders/one',
        at: now(),
      },
      app.deps.notices,
    ),
  )

const letters = () => app.db.selectFrom('outboxMails').selectAll().execute()

/** An order between the two, as a fact. */
const order = async (status: 'agreed' | 'working' | 'delivered' | 'completed'): Promise<string> => {
  const id = newId(now())
  const { db } = app
  const pair = { clientId: client.memberId, freelancerId: freelancer.memberId }
  await db
    .insertInto('categories')
    .values({ slug: 'writing', position: 1 })
    .onConflict((c) => c.doNothing())
    .execute()
  const threadId = await inTransaction(db, (tx) =>
    openThread(tx, {
      id,
      contextKind: 'contract',
      contextId: id,
      ...pair,
      title: '味噌',
      tied: true,
      at: now(),
    }),
  )
  const common = { id, ...pair, categorySlug: 'writing', title: '味噌の説明文' }
  await db
    .insertInto('contracts')
    .values({ ...common, origin: 'direct-request', originId: id, threadId, createdAt: now() })
    .execute()
  const isFunded = status !== 'agreed'
  await db
    .insertInto('orders')
    .values({
      ...common,
      contractId: id,
      position: 1,
      priceYen: 50_000n,
      dueOn: '2026-11-28',
      status,
      offeredBy: 'client',
      offeredAt: now(),
      agreedAt: now(),
      fundedAt: isFunded ? now() : null,
      deliveredAt: status === 'delivered' || status === 'completed' ? now() : null,
      endedAt: status === 'completed' ? now() : null,
      rewardedYen: status === 'completed' ? 50_000n : null,
    })
    .execute()
  return id
}

beforeEach(async () => {
  freelancer = await aoi(app)
  client = await ken(app)
})

describe('a notice', () => {
  test('tells once, in the site and by one letter, however often its job runs', async () => {
    await tell(freelancer)
    await tell(freelancer)
    await app.drain()
    expect((await freelancer.get('/notices')).html.match(/class="[^"]*notice-unread/g)).toHaveLength(1)
    const sent = await letters()
    expect(sent).toHaveLength(1)
    expect(sent[0]?.subject).toContain('「商品説明文」の仮払いが済みました')
    expect(sent[0]?.body).toContain('http://tanomi.test/orders/one')
  })

  test('of an order goes to the other side, with their words', async () => {
    const orderId = await order('delivered')
    const payload = {
      orderId,
      contractId: orderId,
      clientId: '',
      freelancerId: '',
      by: 'freelancer',
      at: now(),
    }
    for (let run = 0; run < 2; run++) {
      await inTransaction(app.db, (tx) => enqueue(tx, 'notices.order.delivered', payload))
      await drainJobs({ db: app.db, at: now(), services: app.deps })
    }
    expect((await client.get('/notices')).html).toContain('葵さんが「味噌の説明文」を納品しました')
    expect((await freelancer.get('/notices')).html).toContain('お知らせはまだありません')
    expect(await app.db.selectFrom('notices').selectAll().execute()).toHaveLength(1)
  })

  test('is read by following it, and leads nowhere for others', async () => {
    await tell(freelancer)
    const id = /\/notices\/([^/"]+)\/open/.exec((await freelancer.get('/notices')).html)?.[1]
    expect((await client.get(`/notices/${id}/open`)).status).toBe(404)
    expect((await freelancer.get(`/notices/${id}/open`)).to).toBe('/orders/one')
    expect((await freelancer.get('/notices')).html).not.toContain('notice-unread')
  })

  test('すべて既読 leaves nothing unread, and the header says so', async () => {
    await tell(freelancer, '一')
    app.clock.forward({ minutes: 1 })
    await tell(freelancer, '二')
    expect(await freelancer.get('/live/counts').then(({ html }) => JSON.parse(html))).toMatchObject({
      '/notices': { count: 2, text: '2件' },
    })
    await freelancer.does('/notices/read-all')
    expect(JSON.parse((await freelancer.get('/live/counts')).html)['/notices'].count).toBe(0)
  })

  test('comes in the person’s own language', async () => {
    await freelancer.post('/lang', { lang: 'en', to: '/notices' })
    await tell(freelancer)
    await app.drain()
    expect((await freelancer.get('/notices')).html).toContain('is funded. The work can begin.')
    expect((await letters())[0]?.subject).toContain('is funded')
  })
})

describe('a message', () => {
  const open = () =>
    inTransaction(app.db, (tx) =>
      openThread(tx, {
        id: newId(now()),
        contextKind: 'direct',
        contextId: 'direct',
        freelancerId: freelancer.memberId,
        clientId: client.memberId,
        title: '',
        tied: true,
        at: now(),
      }),
    )

  test('that nobody reads brings one notice and one letter for all that is unread', async () => {
    const thread = await open()
    await client.does(`/messages/${thread}`, { body: '一つ目' })
    app.clock.forward({ minutes: 1 })
    await client.does(`/messages/${thread}`, { body: '二つ目' })
    await app.drain()
    expect(await app.db.selectFrom('notices').selectAll().execute()).toHaveLength(1)
    expect((await letters()).map((letter) => letter.subject)).toEqual(['健さんからメッセージが届きました。'])
  })

  test('that was read at once brings none, and reading clears the notice', async () => {
    const thread = await open()
    await client.does(`/messages/${thread}`, { body: 'こんにちは' })
    await freelancer.get(`/messages/${thread}`)
    await app.drain()
    expect(await letters()).toEqual([])
    expect(await app.db.selectFrom('notices').selectAll().execute()).toEqual([])
  })

  test('waits in the to-do list until it is answered', async () => {
    const thread = await open()
    await client.does(`/messages/${thread}`, { body: 'いつ終わりますか' })
    expect((await freelancer.get('/todo')).html).toContain('健さんのメッセージに返信する')
    app.clock.forward({ minutes: 1 })
    await freelancer.does(`/messages/${thread}`, { body: '明日です' })
    expect((await freelancer.get('/todo')).html).not.toContain('健さんのメッセージに返信する')
  })
})

describe('the to-do list', () => {
  const kinds = async (who: Person) =>
    (
      await todoList(
        app.db,
        { memberId: who.memberId, operatorRoles: [] },
        { sources: app.deps.todos, at: now() },
      )
    )
      .map((row) => row.kind)
      .sort()

  test('leads a newcomer to Regular, and says how much waits in the header', async () => {
    expect(await kinds(freelancer)).toEqual(['confidentiality', 'identity', 'phone', 'profile'])
    expect(await kinds(client)).toEqual([])
    expect(JSON.parse((await freelancer.get('/live/counts')).html)['/todo'].count).toBe(4)
  })

  test('knows whose turn an order is', async () => {
    await app.db.updateTable('members').set({ tier: 'regular' }).execute()
    await order('agreed')
    expect([await kinds(client), await kinds(freelancer)]).toEqual([['fund'], []])
    await app.db.updateTable('orders').set({ status: 'working', fundedAt: now() }).execute()
    expect([await kinds(client), await kinds(freelancer)]).toEqual([[], ['deliver']])
    await app.db.updateTable('orders').set({ status: 'delivered', deliveredAt: now() }).execute()
    expect([await kinds(client), await kinds(freelancer)]).toEqual([['accept'], []])
    expect((await client.get('/todo')).html).toContain('葵さんの納品「味噌の説明文」を検収する')
  })

  test('asks both sides for a review for fourteen days', async () => {
    await app.db.updateTable('members').set({ tier: 'regular' }).execute()
    await order('completed')
    expect([await kinds(client), await kinds(freelancer)]).toEqual([['review'], ['review']])
    app.clock.forward({ days: 14 })
    expect([await kinds(client), await kinds(freelancer)]).toEqual([[], []])
  })

  test('costs two statements, and the header none of its own', async () => {
    await freelancer.get('/todo')
    app.statements.length = 0
    await freelancer.get('/todo')
    expect(app.statements).toHaveLength(2)
  })
})

describe('the dashboard', () => {
  test('of a newcomer teaches the first steps', async () => {
    expect((await freelancer.get('/home?welcome=1')).to).toBe('/my/start')
    expect((await freelancer.get('/home')).html).toContain('進行中の発注はありません')
    expect((await client.get('/home?welcome=1')).html).toContain('ようこそ、Tanomi へ')
  })

  test('shows what was earned and spent by month, within six statements', async () => {
    await order('completed')
    expect((await freelancer.get('/home')).html).toContain('¥50,000')
    await client.get('/home')
    app.statements.length = 0
    expect((await client.get('/home')).html).toContain('月ごとの支払い')
    expect(app.statements.length).toBeLessThanOrEqual(6)
  })

  test('of an operator is the console', async () => {
    expect((await (await misaki(app)).get('/home')).to).toBe('/console')
  })
})

test('the outbox is open only where letters do not leave', async () => {
  await tell(freelancer)
  await app.drain()
  expect((await guest(app).get('/dev/outbox')).html).toContain('<a href="http://tanomi.test/orders/one">')
  const config = { ...app.deps.config, outbox: false }
  const site = makeApp({ ...app.deps, config })
  expect((await site.request('http://tanomi.test/dev/outbox')).status).toBe(404)
})
