import { beforeEach, describe, expect, test } from 'vitest'
import {
  agreed,
  balance,
  delivered,
  offered,
  orderRow,
  type Parties,
  payFor,
  working,
} from '../support/orders'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()
let people: Parties
beforeEach(async () => {
  people = { client: await ken(app), freelancer: await aoi(app) }
})
const room = (orderId: string) => `/orders/${orderId}`

describe('an offer', () => {
  test('is agreed by the one it was made to: won, terms frozen, fees fixed', async () => {
    const { orderId } = await offered(app, people)
    const page = await people.freelancer.get(room(orderId))
    expect(page.html).toContain('承諾する')
    expect((await people.client.get(room(orderId))).html).not.toContain('承諾する')
    await people.freelancer.does(`${room(orderId)}/agree`)
    const order = await orderRow(app, orderId)
    expect(order).toMatchObject({ status: 'agreed', clientFeeYen: 2_750n, freelancerFeeYen: 8_250n })
    const notice = await people.client.get(`${room(orderId)}/terms/1`)
    for (const word of ['健', '葵', '¥50,000', '商品説明文 1', '木桶の話を軸に。', '銀行振込'])
      expect(notice.html).toContain(word)
  })

  test('cannot be agreed by the one who made it, nor twice', async () => {
    const { orderId } = await offered(app, people)
    expect((await people.client.post(`${room(orderId)}/agree`)).status).toBe(409)
    await people.freelancer.does(`${room(orderId)}/agree`)
    expect((await people.freelancer.post(`${room(orderId)}/agree`)).status).toBe(409)
  })

  test('is not there for a stranger, by any verb', async () => {
    const { orderId, contractId } = await offered(app, people)
    const stranger = await misaki(app)
    for (const path of [room(orderId), `/contracts/${contractId}`, `${room(orderId)}/decline`]) {
      expect((await stranger.get(path)).status).toBe(404)
    }
    const answer = await stranger.post(`${room(orderId)}/agree`)
    expect(answer.status).toBe(404)
    expect(answer.html).not.toContain('商品説明文')
  })

  test('can be countered, and then the other side’s word is awaited', async () => {
    const { orderId } = await offered(app, people)
    const terms = { title: '商品説明文', brief: '写真つき', priceYen: '６０，０００', dueOn: '2026-12-20' }
    await people.freelancer.does(`${room(orderId)}/counter`, terms)
    expect(await orderRow(app, orderId)).toMatchObject({
      priceYen: 60_000n,
      offeredBy: 'freelancer',
      status: 'offered',
    })
    expect((await people.freelancer.post(`${room(orderId)}/agree`)).status).toBe(409)
    await people.client.does(`${room(orderId)}/agree`)
    expect((await orderRow(app, orderId)).status).toBe('agreed')
  })

  test('countered with a date that has passed keeps what was typed and names the field', async () => {
    const { orderId } = await offered(app, people)
    const terms = { title: '商品説明文の直し', brief: '', priceYen: '60000', dueOn: '2026-11-01' }
    const answer = await people.freelancer.post(`${room(orderId)}/counter`, terms)
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('納期には今日以降の日付を入れてください')
    expect(answer.html).toContain('商品説明文の直し')
    expect((await orderRow(app, orderId)).priceYen).toBe(50_000n)
  })

  test('is declined without fault, or taken back, or ends after seven days of silence', async () => {
    const [a, b, c] = [await offered(app, people), await offered(app, people), await offered(app, people)]
    await people.freelancer.does(`${room(a.orderId)}/decline`, { reason: '予定が埋まっています' })
    expect((await people.client.get(room(a.orderId))).html).toContain('予定が埋まっています')
    await people.client.does(`${room(b.orderId)}/withdraw`)
    app.clock.forward({ days: 6, hours: 23 })
    await app.sweep()
    expect((await orderRow(app, c.orderId)).status).toBe('offered')
    app.clock.forward({ hours: 1 })
    await app.sweep()
    for (const { orderId } of [a, b, c]) {
      expect(await orderRow(app, orderId)).toMatchObject({ status: 'cancelled', fault: 'mutual' })
    }
  })

  test('of several orders is agreed in one press', async () => {
    const { contractId, orderIds } = await offered(app, people, [10_000n, 20_000n])
    expect((await people.freelancer.get(room(orderIds[0] ?? ''))).html).toContain('2件をまとめて承諾')
    await people.freelancer.does(`/contracts/${contractId}/agree`)
    for (const id of orderIds) expect((await orderRow(app, id)).status).toBe('agreed')
  })
})

describe('an agreed order', () => {
  test('goes into escrow when the client pays, and only then may work start', async () => {
    const { orderId, contractId } = await agreed(app, people)
    expect(
      (await people.freelancer.post(`${room(orderId)}/deliver`, { message: '早すぎる納品', links: '' }))
        .status,
    ).toBe(409)
    expect((await people.client.post(`${room(orderId)}/pay`)).to).toMatch(/^\/sandbox\//)
    await payFor(app, people.client, contractId)
    expect((await orderRow(app, orderId)).status).toBe('working')
    expect(await balance(app, `escrow/${orderId}`)).toBe(50_000n)
    expect((await people.client.get(room(orderId))).html).toContain('仮払いが完了しました')
  })

  test('that is cancelled counts against the side that stepped back', async () => {
    const [a, b] = [await agreed(app, people), await agreed(app, people)]
    await people.client.does(`${room(a.orderId)}/cancel`, { reason: '企画が止まりました' })
    await people.freelancer.does(`${room(b.orderId)}/cancel`, { reason: '体調を崩しました' })
    expect((await orderRow(app, a.orderId)).fault).toBe('client')
    expect((await orderRow(app, b.orderId)).fault).toBe('freelancer')
  })

  test('that is not paid for in fourteen days ends by the client’s fault', async () => {
    const { orderId } = await agreed(app, people)
    app.clock.forward({ days: 13, hours: 23, minutes: 59 })
    await app.sweep()
    expect((await orderRow(app, orderId)).status).toBe('agreed')
    app.clock.forward({ minutes: 1 })
    await app.sweep()
    expect(await orderRow(app, orderId)).toMatchObject({ status: 'cancelled', fault: 'client' })
  })

  test('money that arrives after a cancellation goes straight back', async () => {
    const { orderId } = await agreed(app, people)
    await people.client.post(`${room(orderId)}/pay`)
    await people.freelancer.does(`${room(orderId)}/cancel`, { reason: '都合' })
    const charge = await app.db.selectFrom('charges').selectAll().executeTakeFirstOrThrow()
    const { settleCharge } = await import('../../src/modules/ledger/commands/settle-charge')
    const { inTransaction } = await import('../../src/platform/db')
    const news = {
      provider: charge.provider,
      ref: charge.providerRef ?? '',
      verb: 'succeed' as const,
      amountYen: charge.amountYen,
    }
    await inTransaction(app.db, (tx) => settleCharge(tx, { ...news, failure: null, at: app.clock.now() }))
    expect(await balance(app, `escrow/${orderId}`)).toBe(0n)
    expect((await orderRow(app, orderId)).status).toBe('cancelled')
    const refunds = await app.db.selectFrom('refunds').select('amountYen').execute()
    expect(refunds).toEqual([{ amountYen: 52_750n }])
  })
})

describe('work', () => {
  test('is delivered, revised in numbered rounds, and accepted: paid at once', async () => {
    const { orderId } = await working(app, people)
    await people.freelancer.does(`${room(orderId)}/deliver`, {
      message: '**第1稿**です',
      links: 'https://example.jp/a https://example.jp/b',
    })
    const seen = await people.client.get(room(orderId))
    expect(seen.html).toContain('<strong>第1稿</strong>')
    expect(seen.html).toContain('https://example.jp/b')
    await people.client.does(`${room(orderId)}/revise`, { note: '3点目の産地を確かめてください' })
    expect((await people.freelancer.get(room(orderId))).html).toContain('3点目の産地を確かめてください')
    await people.freelancer.does(`${room(orderId)}/deliver`, { message: '第2稿です', links: '' })
    expect((await people.client.get(`${room(orderId)}/accept`)).html).toContain('¥50,000')
    await people.client.does(`${room(orderId)}/accept`)
    expect(await orderRow(app, orderId)).toMatchObject({
      status: 'completed',
      round: 2,
      rewardedYen: 50_000n,
    })
    expect(await balance(app, `freelancer/${people.freelancer.memberId}`)).toBe(41_750n)
    expect(await balance(app, `escrow/${orderId}`)).toBe(0n)
  })

  test('with nothing in it cannot be delivered', async () => {
    const { orderId } = await working(app, people)
    const answer = await people.freelancer.post(`${room(orderId)}/deliver`, { message: '', links: '' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('どれかを入れてください')
  })

  test('is delivered with files that the client can open', async () => {
    const { orderId } = await working(app, people)
    const file = new File(['第1稿'], 'draft1.txt', { type: 'text/plain' })
    await people.freelancer.does(`${room(orderId)}/deliver`, {
      message: '添えました',
      links: '',
      files: file,
    })
    const seen = await people.client.get(room(orderId))
    const href = /href="(\/files\/[^"]+draft1\.txt)"/.exec(seen.html)?.[1] ?? ''
    expect((await people.client.get(href)).html).toBe('第1稿')
  })

  test('can be taken back while it waits, and the fourteen days begin anew', async () => {
    const { orderId } = await delivered(app, people)
    app.clock.forward({ days: 10 })
    await people.freelancer.does(`${room(orderId)}/withdraw-delivery`)
    expect(await orderRow(app, orderId)).toMatchObject({ status: 'working', deliveredAt: null })
    await people.freelancer.does(`${room(orderId)}/deliver`, { message: '直しました', links: '' })
    app.clock.forward({ days: 13 })
    await app.sweep()
    expect((await orderRow(app, orderId)).status).toBe('delivered')
  })

  test('is accepted by itself after fourteen days, with notices at 7, 3 and 1', async () => {
    const { orderId } = await delivered(app, people)
    const notices: number[] = []
    for (let day = 0; day < 14; day++) {
      app.clock.forward({ days: 1 })
      await app.sweep()
      const rows = await app.db
        .selectFrom('orderNotices')
        .select('kind')
        .where('orderId', '=', orderId)
        .execute()
      notices.push(rows.length)
    }
    expect(notices.slice(0, 13)).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3])
    const order = await orderRow(app, orderId)
    expect(order.status).toBe('completed')
    expect(await balance(app, `freelancer/${people.freelancer.memberId}`)).toBe(41_750n)
  })

  test('may be revised as often as agreed and no more', async () => {
    const { orderId } = await delivered(app, people)
    for (let n = 0; n < 2; n++) {
      await people.client.does(`${room(orderId)}/revise`, { note: '直してください' })
      await people.freelancer.does(`${room(orderId)}/deliver`, { message: '直しました', links: '' })
    }
    const answer = await people.client.post(`${room(orderId)}/revise`, { note: 'もう一度' })
    expect(answer.status).toBe(409)
    expect(answer.html).toContain('修正の回数を使いきっています')
  })
})

describe('the room', () => {
  test('costs eight statements at most', async () => {
    const { orderId } = await delivered(app, people)
    await people.client.get(room(orderId))
    app.statements.length = 0
    await people.client.get(room(orderId))
    expect(app.statements.length).toBeLessThanOrEqual(8)
  })

  test('is in English for those who read English', async () => {
    const { orderId } = await delivered(app, people)
    await people.client.post('/lang', { lang: 'en', to: '/' })
    const page = await people.client.get(room(orderId))
    expect(page.html).toContain('Accept and release payment')
    expect(page.html).toContain('You pay')
  })

  test('stands in the list of both, each on their side', async () => {
    const { orderId } = await working(app, people)
    for (const person of [people.client, people.freelancer]) {
      const list = await person.get('/my/orders?tab=open')
      expect(list.html).toContain(room(orderId))
    }
    const over = (await people.client.get('/my/orders?tab=over')).html
    expect(over).toContain('「終わったもの」にはありません')
    expect(over).toContain('進行中 (1)')
  })
})
