import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { verifyLedger } from '../../src/modules/ledger'
import { figuresOf } from '../../src/modules/ranks'
import { balance, delivered, type OfferedContract, orderRow, type Parties, working } from '../support/orders'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp({ as: 'owner' })
let people: Parties
beforeEach(async () => {
  people = { client: await ken(app), freelancer: await aoi(app) }
})
const room = (orderId: string) => `/orders/${orderId}`
const openRequests = (orderId: string) =>
  app.db
    .selectFrom('orderRequests')
    .select('id')
    .where('orderId', '=', orderId)
    .where('status', '=', 'open')
    .execute()
const theRequest = async (orderId: string): Promise<string> => {
  const [request] = await openRequests(orderId)
  if (!request) throw new Error('No request is open')
  return `/requests/${request.id}/answer`
}
const first = ({ orderIds }: OfferedContract): string => orderIds[0] ?? ''
const second = ({ orderIds }: OfferedContract): string => orderIds[1] ?? ''
const third = ({ orderIds }: OfferedContract): string => orderIds[2] ?? ''
const proposal = (ids: string[]) => ({
  'with[]': ids,
  title: '商品説明文 まとめて',
  brief: '3点を1つの原稿で',
  dueOn: '2026-12-20',
  note: 'まとめてお願いします',
})
const merged = async (made: OfferedContract): Promise<void> => {
  await people.freelancer.does(`${room(first(made))}/merge`, proposal(made.orderIds.slice(1)))
  await people.client.does(await theRequest(first(made)), { answer: 'accept' })
}
const figures = async (at: Date) =>
  (await figuresOf(app.db, { subjects: [people.freelancer.memberId], at }))[0]

describe('merging orders', () => {
  test('makes one of three: prices, fees and escrow together, the terms anew, and nothing left behind', async () => {
    const made = await working(app, people, [10_009n, 20_009n, 30_009n])
    await merged(made)
    const order = await orderRow(app, first(made))
    expect(order).toMatchObject({
      status: 'working',
      title: '商品説明文 まとめて',
      priceYen: 60_027n,
      dueOn: '2026-12-20',
      clientFeeYen: 550n + 1_100n + 1_650n,
      freelancerFeeYen: 1_651n + 3_301n + 4_951n,
    })
    expect(await balance(app, `escrow/${order.id}`)).toBe(60_027n)
    for (const id of made.orderIds.slice(1)) {
      expect(await orderRow(app, id)).toMatchObject({
        status: 'cancelled',
        fault: 'mutual',
        rewardedYen: 0n,
        mergedInto: order.id,
      })
      expect(await balance(app, `escrow/${id}`)).toBe(0n)
    }
    expect((await verifyLedger(app.db)).faults).toEqual([])
    const notice = await people.client.get(`${room(order.id)}/terms/2`)
    expect(notice.html).toContain('この版で変わった項目')
    expect(notice.html).toContain('¥60,027')
    await people.freelancer.does(`${room(order.id)}/deliver`, { message: '納品です', links: '' })
    await people.client.does(`${room(order.id)}/accept`)
    expect(await balance(app, `freelancer/${people.freelancer.memberId}`)).toBe(60_027n - 9_903n)
    expect(await balance(app, `escrow/${order.id}`)).toBe(0n)
    expect(await balance(app, 'fees-held')).toBe(0n)
  })

  test('shows both sides where everything came from and went', async () => {
    const made = await working(app, people, [10_000n, 20_000n])
    await merged(made)
    for (const person of [people.client, people.freelancer]) {
      const goesOn = await person.get(room(first(made)))
      expect(goesOn.html).toContain('ほかの発注と統合されました')
      expect(goesOn.html).toContain('この発注に統合された発注')
      expect(goesOn.html).toContain(`href="${room(second(made))}"`)
      const ended = await person.get(room(second(made)))
      expect(ended.html).toContain('この発注は「商品説明文 まとめて」に統合されました。')
      expect(ended.html).toContain('統合済み')
      expect(ended.html).not.toContain('>キャンセル<')
    }
    const contract = await people.client.get(`/contracts/${made.contractId}`)
    expect(contract.html).toContain('契約金額の合計')
    expect(contract.html).toContain('¥30,000')
    expect(contract.html).not.toContain('¥50,000')
  })

  test('shows what would change, and waits for the other side', async () => {
    const made = await working(app, people, [10_000n, 20_000n])
    const sheet = await people.client.get(`${room(first(made))}/merge`)
    expect(sheet.html).toContain('¥30,000')
    await people.client.does(`${room(first(made))}/merge`, proposal([second(made)]))
    for (const id of made.orderIds) {
      const page = await people.freelancer.get(room(id))
      expect(page.html).toContain('<del>商品説明文 1</del>')
      expect(page.html).toContain('<del>商品説明文 2</del>')
      expect(page.html).toContain('<ins>商品説明文 まとめて</ins>')
      expect(page.html).toContain('¥30,000')
    }
    expect((await people.client.post(await theRequest(first(made)), { answer: 'accept' })).status).not.toBe(
      200,
    )
    expect((await orderRow(app, second(made))).status).toBe('working')
    await people.freelancer.does(await theRequest(first(made)), { answer: 'decline', note: '別々で' })
    expect(await orderRow(app, first(made))).toMatchObject({ priceYen: 10_000n, status: 'working' })
    expect(await openRequests(first(made))).toEqual([])
  })

  test('tells the other side, and what came of it', async () => {
    const made = await working(app, people, [10_000n, 20_000n])
    await merged(made)
    await app.drain()
    const told = await app.db
      .selectFrom('notices')
      .select(['memberId', 'kind'])
      .where('kind', 'in', ['order.merged', 'order.request-made', 'order.cancelled', 'order.absorbed'])
      .orderBy('kind')
      .execute()
    expect(told).toEqual([
      { memberId: people.freelancer.memberId, kind: 'order.merged' },
      { memberId: people.client.memberId, kind: 'order.request-made' },
    ])
  })
})

describe('what cannot be merged', () => {
  test('an order alone: there is no button, and no way around it', async () => {
    const made = await working(app, people, [10_000n])
    expect((await people.client.get(room(first(made)))).html).not.toContain('統合を提案する')
    const answer = await people.client.post(`${room(first(made))}/merge`, proposal([]))
    expect(answer.status).toBe(409)
  })

  test('an order that is delivered, of another contract, itself, or one that does not exist', async () => {
    const made = await working(app, people, [10_000n, 20_000n, 30_000n])
    const other = await working(app, people, [10_000n])
    await people.freelancer.does(`${room(third(made))}/deliver`, { message: '納品です', links: '' })
    const merge = async (ids: string[]) =>
      (await people.client.post(`${room(first(made))}/merge`, proposal(ids))).status
    expect(await merge([third(made)])).toBe(409)
    expect(await merge([first(other)])).toBe(404)
    expect(await merge([first(made)])).toBe(404)
    expect(await merge(['nothing'])).toBe(404)
  })

  test('orders that together exceed what one order may cost', async () => {
    const made = await working(app, people, [60_000_000n, 60_000_000n])
    const answer = await people.client.post(`${room(first(made))}/merge`, proposal([second(made)]))
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('1億円')
  })

  test('an order on which a request waits; and what is named to be merged waits too', async () => {
    const made = await working(app, people, [10_000n, 20_000n, 30_000n])
    const settle = { fault: 'mutual', rewardYen: '0', note: '相談' }
    await people.client.does(`${room(second(made))}/settle`, settle)
    const merge = (from: string, ids: string[]) =>
      people.freelancer.post(`${room(from)}/merge`, proposal(ids))
    expect((await merge(first(made), [second(made)])).html).toContain('返事待ちの相談があります')
    expect((await merge(first(made), [third(made)])).status).toBe(303)
    expect((await merge(third(made), [first(made)])).status).toBe(409)
    expect((await people.client.post(`${room(third(made))}/settle`, settle)).status).toBe(409)
    expect((await people.client.get(room(third(made)))).html).not.toContain('キャンセルを相談する')
  })

  test('orders of which one was delivered while the answer was awaited', async () => {
    const made = await working(app, people, [10_000n, 20_000n])
    await people.client.does(`${room(first(made))}/merge`, proposal([second(made)]))
    await people.freelancer.does(`${room(second(made))}/deliver`, { message: '納品です', links: '' })
    await people.freelancer.post(await theRequest(first(made)), { answer: 'accept' })
    expect(await orderRow(app, first(made))).toMatchObject({ status: 'working', priceYen: 10_000n })
    expect(await balance(app, `escrow/${second(made)}`)).toBe(20_000n)
    // Once it is over, there is nothing left to be asked.
    await people.client.does(`${room(second(made))}/accept`)
    expect(await openRequests(first(made))).toEqual([])
  })
})

describe('the money of a merged order', () => {
  test('goes back to every payment it came from', async () => {
    const made = await working(app, people, [10_000n, 20_000n])
    const later = await working(app, people, [5_000n])
    await sql`alter table orders disable trigger orders_stay`.execute(app.db)
    await app.db
      .updateTable('orders')
      .set({ contractId: made.contractId, position: 9 })
      .where('id', '=', first(later))
      .execute()
    await people.freelancer.does(`${room(first(later))}/merge`, proposal(made.orderIds))
    await people.client.does(await theRequest(first(later)), { answer: 'accept' })
    await people.freelancer.does(`${room(first(later))}/settle`, {
      fault: 'mutual',
      rewardYen: '0',
      note: 'やめましょう',
    })
    await people.client.does(await theRequest(first(later)), { answer: 'accept' })
    const refunds = await app.db
      .selectFrom('refunds')
      .select(['lineOrderId', 'amountYen'])
      .orderBy('amountYen')
      .execute()
    expect(refunds).toEqual([
      { lineOrderId: first(later), amountYen: 5_275n },
      { lineOrderId: first(made), amountYen: 10_550n },
      { lineOrderId: second(made), amountYen: 21_100n },
    ])
    expect((await verifyLedger(app.db)).faults).toEqual([])
  })

  test('never costs more for being lowered by a yen', async () => {
    const made = await working(app, people, [10_009n, 10_009n])
    await merged(made)
    const terms = { title: 'まとめて', brief: '', priceYen: '20017', dueOn: '2026-12-20', note: '' }
    await people.client.does(`${room(first(made))}/change`, terms)
    await people.freelancer.does(await theRequest(first(made)), { answer: 'accept' })
    expect(await orderRow(app, first(made))).toMatchObject({ priceYen: 20_017n, clientFeeYen: 1_100n })
    expect((await verifyLedger(app.db)).faults).toEqual([])
  })
})

describe('a rank', () => {
  test('knows the same past after a merge, and loses nothing that was won', async () => {
    const made = await working(app, people, [10_000n, 20_000n, 30_000n])
    app.clock.forward({ days: 45 })
    const before = app.clock.now()
    const then = await figures(before)
    expect(then).toMatchObject({ ordersWon: 3n, completionN: 0n, completionD: 3n })
    app.clock.forward({ hours: 1 })
    const late = { ...proposal(made.orderIds.slice(1)), dueOn: '2027-02-01' }
    await people.client.does(`${room(first(made))}/merge`, late)
    await people.freelancer.does(await theRequest(first(made)), { answer: 'accept' })
    const now = await figures(app.clock.now())
    expect(now).toMatchObject({ ordersWon: 3n, completionN: 0n, completionD: 0n })
    expect(await figures(before)).toEqual(then)
    await people.freelancer.does(`${room(first(made))}/deliver`, { message: '納品です', links: '' })
    await people.client.does(`${room(first(made))}/accept`)
    const after = await figures(app.clock.now())
    expect(after).toMatchObject({ ordersWon: 3n, completionN: 1n, completionD: 1n })
  })
})

describe('the sheet', () => {
  test('gives pieces of one split their name back, and leaves out what was not chosen', async () => {
    const made = await working(app, people, [30_000n])
    const pieces = {
      'title[]': ['記事（1/3）', '記事（2/3）', '記事（3/3）'],
      'priceYen[]': ['10000', '10000', '10000'],
      'dueOn[]': ['2026-12-15', '2026-12-16', '2026-12-17'],
      note: '',
    }
    await people.freelancer.does(`${room(first(made))}/split`, pieces)
    await people.client.does(await theRequest(first(made)), { answer: 'accept' })
    const orders = await app.db.selectFrom('orders').select('id').orderBy('position').execute()
    const whole = await people.client.get(`${room(first(made))}/merge`)
    expect(whole.html).toContain('value="記事"')
    expect(whole.html).toContain('value="2026-12-17"')
    const part = await people.client.get(`${room(first(made))}/merge?with=${orders[1]?.id}`)
    expect(part.html).toContain('value="2026-12-16"')
    expect(part.html).toContain('¥20,000')
    expect(part.html).not.toContain(`name="with[]" value="${orders[2]?.id}"`)
  })

  test('with a date that has passed keeps what was typed and what was chosen', async () => {
    const made = await working(app, people, [10_000n, 20_000n, 30_000n])
    const past = { ...proposal([third(made)]), dueOn: '2026-11-01' }
    const answer = await people.client.post(`${room(first(made))}/merge`, past)
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('納期には今日以降の日付を入れてください')
    expect(answer.html).toContain('value="商品説明文 まとめて"')
    expect(answer.html).toContain(`name="with[]" value="${third(made)}"`)
    expect(answer.html).not.toContain(`name="with[]" value="${second(made)}"`)
  })

  test('is not there for a stranger, nor once the order is delivered', async () => {
    const made = await delivered(app, people, [10_000n, 20_000n])
    expect((await people.client.get(`${room(first(made))}/merge`)).status).toBe(303)
    const stranger = await misaki(app)
    expect((await stranger.get(`${room(first(made))}/merge`)).status).toBe(404)
  })

  test('costs the room no statement more', async () => {
    const made = await working(app, people, [10_000n, 20_000n])
    await people.client.does(`${room(first(made))}/merge`, proposal([second(made)]))
    await people.freelancer.get(room(second(made)))
    app.statements.length = 0
    await people.freelancer.get(room(second(made)))
    expect(app.statements.length).toBeLessThanOrEqual(8)
  })
})
