// Whoever agrees has read the notice of terms, and what is frozen is what was shown (issue 11, row 8).
import { beforeEach, describe, expect, test } from 'vitest'
import { declareBusiness } from '../../src/modules/profiles'
import { inTransaction } from '../../src/platform/db'
import { offered, orderRow, type Parties, working } from '../support/orders'
import { type Answer, newcomer, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useTestApp()
let people: Parties
beforeEach(async () => {
  people = { client: await ken(app), freelancer: await aoi(app) }
})

const firm = async ({ memberId }: Person, registeredName: string) => {
  const none = { address: '', capitalYen: null, employees: 0, moreOfficers: false, invoiceNumber: '' }
  const { clock, db } = app
  const is = {
    memberId,
    at: clock.now(),
    kind: 'company' as const,
    registeredName,
    representative: '佐藤 健',
  }
  await inTransaction(db, (tx) =>
    declareBusiness(tx, {
      ...none,
      ...is,
      invoiceFrom: '',
      wantsStatements: false,
      acceptsStatements: false,
    }),
  )
}

const fieldsIn = ({ html }: Answer) =>
  Object.fromEntries(
    ['_read', 'terms'].map((name) => [
      name,
      new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '',
    ]),
  )

/** The rows of a table of terms, without their markup. */
const rowsIn = (html: string): string[] =>
  [...html.matchAll(/<th scope="row">([\s\S]*?)<\/tr>/g)].map(([row]) =>
    row.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '),
  )

describe('the notice before the agreement', () => {
  test('names the client with who represents it, says the whole content, and is kept exactly as it was shown', async () => {
    await firm(people.client, '株式会社木桶')
    const { orderId } = await offered(app, people)
    const path = `/orders/${orderId}/agree`
    expect((await people.freelancer.get(`/orders/${orderId}`)).html).toContain(`href="${path}"`)
    const shown = await people.freelancer.get(path)
    expect(rowsIn(shown.html).join('\n')).toMatch(/株式会社木桶 代表者 佐藤 健[\s\S]*木桶の話を軸に。/)
    await people.freelancer.does(path, fieldsIn(shown))
    const kept = await people.freelancer.get(`/orders/${orderId}/terms/1`)
    expect(rowsIn(kept.html)).toEqual(rowsIn(shown.html))
    expect(rowsIn(shown.html)).toHaveLength(17)
    const { sha256 } = await app.db.selectFrom('termsNotices').select('sha256').executeTakeFirstOrThrow()
    expect(fieldsIn(shown)['terms']).toBe(sha256)
  })

  test('that would be another by now is shown again instead of being frozen', async () => {
    const { orderId } = await offered(app, people)
    const path = `/orders/${orderId}/agree`
    const shown = await people.freelancer.get(path)
    await firm(people.client, '株式会社新しい木桶')
    const answer = await people.freelancer.post(path, fieldsIn(shown))
    expect(answer.status).toBe(409)
    expect(answer.html).toContain('株式会社新しい木桶')
    expect(await orderRow(app, orderId)).toMatchObject({ status: 'offered' })
    await people.freelancer.does(path, fieldsIn(answer))
    expect(await orderRow(app, orderId)).toMatchObject({ status: 'agreed' })
  })

  test('of several orders is read together, each as it will be kept', async () => {
    const { contractId } = await offered(app, people, [10_000n, 20_000n])
    const path = `/contracts/${contractId}/agree`
    const shown = await people.freelancer.get(path)
    expect(rowsIn(shown.html)).toHaveLength(34)
    await people.client.does('/my/business', { kind: 'individual', registeredName: '佐藤 健' })
    expect((await people.freelancer.post(path, fieldsIn(shown))).status).toBe(409)
    await people.freelancer.does(path, fieldsIn(await people.freelancer.get(path)))
    const notices = await app.db.selectFrom('termsNotices').select('items').execute()
    expect(notices.map(({ items }) => (items as { client: string }).client)).toEqual(['佐藤 健', '佐藤 健'])
  })

  test('is only for whom the word is awaited from', async () => {
    const { orderId } = await offered(app, people)
    expect((await people.client.get(`/orders/${orderId}/agree`)).to).toBe(`/orders/${orderId}`)
    const stranger = await newcomer(app, { name: '澪', email: 'mio@example.jp' })
    expect((await stranger.get(`/orders/${orderId}/agree`)).status).toBe(404)
  })
})

test('pieces of a split carry their own content', async () => {
  const { orderId } = await working(app, people)
  const path = `/orders/${orderId}/split`
  const page = await people.freelancer.get(`${path}?n=2`)
  expect(page.html).toContain('「商品説明文 1」を2件に分けた2件目です。')
  await people.freelancer.does(path, {
    'title[]': ['前半', '後半'],
    'brief[]': ['1点目から10点目', '11点目から20点目'],
    'priceYen[]': ['25000', '25000'],
    'dueOn[]': ['2026-12-15', '2026-12-15'],
    note: '',
  })
  expect((await people.client.get(`/orders/${orderId}`)).html).toContain('11点目から20点目')
  const request = await app.db.selectFrom('orderRequests').select('id').executeTakeFirstOrThrow()
  await people.client.does(`/requests/${request.id}/answer`, { answer: 'accept' })
  const orders = await app.db.selectFrom('orders').select('brief').orderBy('position').execute()
  expect(orders.map(({ brief }) => brief)).toEqual(['1点目から10点目', '11点目から20点目'])
  const notices = await app.db.selectFrom('termsNotices').select(['version', 'items']).execute()
  const briefs = notices.map(({ version, items }) => `${version} ${(items as { brief: string }).brief}`)
  expect(briefs.sort()).toEqual(['1 11点目から20点目', '1 木桶の話を軸に。', '2 1点目から10点目'])
})
