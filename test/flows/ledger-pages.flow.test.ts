import { describe, expect, test } from 'vitest'
import { accept } from '../../src/modules/contracts'
import { verifyLedger } from '../../src/modules/ledger'
import { inTransaction } from '../../src/platform/db'
import { delivered, type Parties, working } from '../support/orders'
import { guest } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()

const people = async (): Promise<Parties> => ({
  client: await ken(app),
  freelancer: await aoi(app),
})
const faults = async () => (await verifyLedger(app.db)).faults

describe('the pages about money', () => {
  test('prices are open to everyone and compute from any of the three amounts', async () => {
    const page = await guest(app).get('/prices')
    expect(page.html).toContain('¥52,750')
    const from = await guest(app).get('/prices?receivesYen=100000')
    expect(from.html).toContain('¥119,760')
    expect((await guest(app).get('/prices?priceYen=abc')).status).toBe(422)
  })

  test('a client sees what is held and what was paid', async () => {
    const client = await ken(app)
    expect((await client.get('/my/payments')).html).toContain('まだお支払いはありません')
    const parties = { client, freelancer: await aoi(app) }
    const made = await working(app, parties)
    app.statements.length = 0
    const page = await client.get('/my/payments')
    expect(app.statements).toHaveLength(3)
    expect(page.html).toContain(`/orders/${made.orderId}`)
    expect(page.html).toContain('¥50,000')
    expect(page.html).toContain('支払い済み')
  })

  test('a payment keeps the name it was made under, and the pieces of a split stand in their order', async () => {
    const parties = await people()
    const { orderId } = await working(app, parties)
    const pieces = {
      'title[]': ['商品説明文 1（1/3）', '商品説明文 1（2/3）', '商品説明文 1（3/3）'],
      'priceYen[]': ['10000', '20000', '20000'],
      'dueOn[]': ['2026-12-03', '2026-12-03', '2026-12-03'],
      note: '',
    }
    await parties.freelancer.does(`/orders/${orderId}/split`, pieces)
    const request = await app.db.selectFrom('orderRequests').select('id').executeTakeFirstOrThrow()
    app.clock.forward({ minutes: 1 })
    await parties.client.does(`/requests/${request.id}/answer`, { answer: 'accept' })
    const { html } = await parties.client.get('/my/payments')
    const [held = '', ...rest] = html.split('お支払いの記録')
    const charges = rest.join('')
    expect([...held.matchAll(/（(\d)\/3）/g)].map(([, n]) => n)).toEqual(['1', '2', '3'])
    expect(charges).toContain('>商品説明文 1</a>')
    expect(charges).not.toContain('（1/3）')
  })

  test('a freelancer sees the balance and what made it', async () => {
    const parties = await people()
    expect((await parties.freelancer.get('/my/earnings')).html).toContain('支払日と受け取り口座を見る')
    const made = await delivered(app, parties)
    const act = { orderId: made.orderId, actorId: parties.client.memberId, at: app.clock.now() }
    await inTransaction(app.db, (tx) => accept(tx, act))
    app.statements.length = 0
    const page = await parties.freelancer.get('/my/earnings')
    expect(app.statements).toHaveLength(5)
    for (const words of ['これから支払われる報酬', '支払予定', '年の税金の目安', '月ごとの報酬'])
      expect(page.html).toContain(words)
    expect(page.html).toContain('+¥41,750')
    expect(await faults()).toEqual([])
  })

  test('an operator sees the whole ledger proven, and each posting; nobody else does', async () => {
    const [operator, parties] = [await misaki(app), await people()]
    await working(app, parties)
    const page = await operator.get('/console/ledger')
    expect(page.html).toContain('食い違いはありません')
    const path = /\/console\/ledger\/\d+/.exec(page.html)?.[0] ?? ''
    const posting = await operator.get(path)
    expect(posting.html).toContain('この発注のお金の流れ')
    expect(posting.html).toContain('−¥52,750')
    expect((await operator.get('/console/ledger/x')).status).toBe(404)
    expect((await parties.client.get('/console/ledger')).status).toBe(404)
  })
})
