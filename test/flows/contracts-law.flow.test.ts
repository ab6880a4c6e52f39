// What the law of 2026 asks of jobs and contracts: generative AI, scope of rights, tax apart, laws, re-commission, early deliveries.
import { beforeEach, describe, expect, test } from 'vitest'
import { delivered, working } from '../support/orders'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { ken, regularFreelancer } from '../world'
import { postedJob } from './jobs.help'
import { declares, papersOf } from './papers.help'
import { offer, proposed } from './proposals.help'

const app = useTestApp()
let client: Person
let freelancer: Person
beforeEach(async () => {
  client = await ken(app)
  freelancer = await regularFreelancer(app)
})

const request = {
  ...{ title: '商品説明文', brief: '写真つき', priceYen: '20000', dueOn: '2026-12-20' },
  ...{ categorySlug: 'product-description', revisions: '2', rights: 'licence' },
}
/** Orders directly with such terms and agrees; answers the order's id. */
const agreed = async (terms: Record<string, string>): Promise<string> => {
  await client.does(`/freelancers/${freelancer.memberId}/request`, { ...request, ...terms })
  const { id } = await app.db.selectFrom('orders').select('id').executeTakeFirstOrThrow()
  await freelancer.does(`/orders/${id}/agree`)
  return id
}
const termsOf = async (id: string, version = 1): Promise<string> =>
  (await client.get(`/orders/${id}/terms/${version}`)).html

describe('generative AI', () => {
  const ruled = (aiUse: string, aiNote = '') =>
    postedJob(app, client, { requirements: { visibility: 'public', aiUse, aiNote } })

  test('is forbidden by a job: its page says so, its form offers nothing else, and what is declared against it is refused', async () => {
    const id = await ruled('forbidden', '校正ツールは可')
    expect((await freelancer.get(`/jobs/${id}`)).html).toContain('使用不可 — 校正ツールは可')
    const form = (await freelancer.get(`/jobs/${id}/propose`)).html
    expect(form).toContain('value="none"')
    expect(form).not.toContain('value="assisted"')
    const refused = await freelancer.post(`/jobs/${id}/propose`, { ...offer, aiUse: 'generated' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('この仕事では、生成AIを使用できません')
    await proposed(freelancer, id, { aiUse: 'none' })
  })

  test('is declared in a proposal, where its client reads it', async () => {
    const id = await ruled('declared')
    const proposal = await proposed(freelancer, id, { aiUse: 'assisted', aiTool: '文章AI' })
    expect((await client.get(`/proposals/${proposal}`)).html).toContain('一部に使った (文章AI)')
  })

  test('stands in the terms, and binds the delivery', async () => {
    const id = await agreed({ aiUse: 'forbidden' })
    expect(await termsOf(id)).toMatch(/生成AIの使用[\s\S]{0,40}使用不可/)
    await app.db.updateTable('orders').set({ status: 'working', fundedAt: app.clock.now() }).execute()
    const against = await freelancer.post(`/orders/${id}/deliver`, {
      message: '納品',
      links: '',
      aiUse: 'assisted',
    })
    expect(against.status).toBe(422)
    await freelancer.does(`/orders/${id}/deliver`, { message: '納品', links: '', aiUse: 'none' })
    expect((await client.get(`/orders/${id}`)).html).toContain('生成AIの使用の申告: 使っていない')
  })
})

describe('the terms', () => {
  test('state scope of rights, tax apart, the laws that apply, and a re-commission with its three facts', async () => {
    await declares(client, { kind: 'company', employees: '3', moreOfficers: 'on' })
    await declares(freelancer)
    const recommission = { recommissionFrom: '株式会社元請', recommissionPayOn: '2027-01-31' }
    const id = await agreed({ rightsScope: '自社サイトでの利用', ...recommission })
    const html = await termsOf(id)
    for (const words of ['自社サイトでの利用', '¥1,818（10%）', '株式会社元請からの再委託', '1月31日'])
      expect(html).toContain(words)
    expect(html).toContain('フリーランス法 第3条（取引条件の明示）、同 第4条（60日以内の支払い）')
    await app.drain()
    const paper = (await papersOf(app, id)).find(({ kind }) => kind === 'order-terms')
    expect(JSON.parse(paper?.document ?? '{}')).toMatchObject({
      taxes: [{ percent: 10, totalYen: '20000', taxYen: '1818' }],
      facts: expect.arrayContaining([
        { key: 'rights-scope', text: '自社サイトでの利用' },
        { key: 'recommission', words: ['recommission', '株式会社元請', '2027-01-31'] },
        { key: 'law', words: ['fl-3', 'fl-4'] },
      ]),
    })
  })

  test('are refused with half of a re-commission', async () => {
    const half = await client.post(`/freelancers/${freelancer.memberId}/request`, {
      ...request,
      recommissionFrom: '株式会社元請',
    })
    expect(half.status).toBe(422)
    expect(half.html).toContain('元の委託者と元の委託の支払期日の両方')
  })
})

describe('a delivery before the due date', () => {
  test('moves the payment date: the terms are issued anew, with a paper that names the first', async () => {
    const { orderId } = await delivered(app, { client, freelancer })
    const html = await termsOf(orderId, 2)
    expect(html).toContain('実際の納品日')
    expect(html).toMatch(/支払いの日[\s\S]{0,200}12月30日/)
    await app.drain()
    const papers = (await papersOf(app, orderId)).filter(({ kind }) => kind === 'order-terms')
    const [first, second] = papers.toSorted(
      (a, b) => Number(a.corrects !== null) - Number(b.corrects !== null),
    )
    expect([papers.length, first?.corrects, second?.corrects]).toEqual([2, null, first?.id])
  })

  test('that is withdrawn and made again issues them again; one on time does not', async () => {
    const { orderId } = await delivered(app, { client, freelancer })
    await freelancer.does(`/orders/${orderId}/withdraw-delivery`)
    app.clock.forward({ days: 2 })
    await freelancer.does(`/orders/${orderId}/deliver`, { message: '差し替えました', links: '' })
    expect(await termsOf(orderId, 3)).toContain('11月25日')
    const other = await working(app, { client, freelancer })
    app.clock.forward({ days: 12 })
    await freelancer.does(`/orders/${other.orderId}/deliver`, { message: '納品', links: '' })
    expect((await client.get(`/orders/${other.orderId}/terms/2`)).status).toBe(404)
  })
})
