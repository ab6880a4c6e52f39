import { beforeEach, describe, expect, test } from 'vitest'
import { accept } from '../../src/modules/contracts'
import { sha256 } from '../../src/platform/crypto'
import { inTransaction } from '../../src/platform/db'
import { balance, completed, delivered, orderRow } from '../support/orders'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { ken, misaki, regularFreelancer } from '../world'
import { declares, kindsOf, paperOf, papersOf, withholds } from './papers.help'

const app = useTestApp()
let client: Person
let freelancer: Person
beforeEach(async () => {
  client = await ken(app)
  freelancer = await regularFreelancer(app)
})

const accepted = async (made: { orderId: string }): Promise<void> => {
  const { orderId } = made
  await inTransaction(app.db, (tx) => accept(tx, { orderId, actorId: client.memberId, at: app.clock.now() }))
  await app.drain()
}

describe('the papers of an order', () => {
  test('come by themselves, each once, and are numbered from one', async () => {
    await declares(freelancer)
    const { orderId } = await completed(app, { client, freelancer })
    await app.drain()
    await app.sweep()
    expect(await kindsOf(app, orderId)).toEqual([
      'delivery-note',
      'fee-statement',
      'fee-statement',
      'order-terms',
      // Delivered before it was due: the terms were issued anew.
      'order-terms',
      'qualified-invoice',
    ])
    const all = await papersOf(app, orderId)
    expect(
      all
        .filter(({ kind }) => kind === 'fee-statement')
        .map(({ number }) => number)
        .sort(),
    ).toEqual([1, 2])
    for (const paper of all) expect(paper.sha256).toBe(sha256(paper.document))
    const receipts = await app.db.selectFrom('papers').selectAll().where('kind', '=', 'receipt').execute()
    expect(receipts.map(({ amountYen, toId }) => [amountYen, toId])).toEqual([[52_750n, client.memberId]])
    // How it was paid, in words of people: never the name of a provider.
    expect(receipts[0]?.document).not.toContain('sandbox')
    expect((await client.get(`/papers/${receipts[0]?.id}`)).html).toMatch(
      /お支払い方法[\s\S]*(クレジットカード|銀行振込|決済代行会社)/,
    )
  })

  test('of a registered freelancer are their own qualified invoice, made by the site: six items', async () => {
    await declares(freelancer)
    await declares(client, {
      registeredName: '株式会社木桶',
      kind: 'company',
      representative: '佐藤 健',
      invoiceNumber: '',
      invoiceFrom: '',
    })
    const made = await completed(app, { client, freelancer })
    await app.drain()
    const { says, amountYen } = await paperOf(app, made.orderId, ['qualified-invoice', client])
    expect(amountYen).toBe(50_000n)
    expect(says).toMatchObject({
      number: 'IV-00001',
      on: '2026-11-23',
      from: { name: '佐伯 葵', invoiceNumber: 'T7000012050002' },
      to: { name: '株式会社木桶' },
      agent: 'Tanomi',
      lines: [{ text: '商品説明文 1', yen: '50000', tax: 'standard' }],
      taxes: [{ percent: 10, totalYen: '50000', taxYen: '4545' }],
    })
    expect(says.notes).toContain('on-behalf')
  })

  test('of an unregistered one look like no qualified invoice, whenever they were registered later', async () => {
    await declares(freelancer, { invoiceFrom: '2026-11-24' })
    const made = await completed(app, { client, freelancer })
    await app.drain()
    const { id, says } = await paperOf(app, made.orderId, ['statement', client])
    expect(says.taxes).toEqual([])
    const { html } = await client.get(`/papers/${id}`)
    const sheet = html.slice(html.indexOf('<article'), html.indexOf('</article>'))
    expect(sheet).toContain('取引明細書')
    for (const word of ['適格請求書', 'T7000012050002', '登録番号 ', '10%対象'])
      expect(sheet).not.toContain(word)
  })

  test('name the withheld tax, its base, its name and the day on which it is due', async () => {
    await declares(freelancer)
    const made = await delivered(app, { client, freelancer })
    await withholds(app, made.contractId)
    await accepted(made)
    const { id, says } = await paperOf(app, made.orderId, ['qualified-invoice', client])
    expect(says.withholding).toEqual({
      name: 'reconstruction',
      baseYen: '45455',
      yen: '4640',
      dueOn: '2026-12-10',
    })
    expect(await balance(app, `freelancer/${freelancer.memberId}`)).toBe(37_110n)
    const { html } = await client.get(`/papers/${id}`)
    expect(html).toContain('所得税及び復興特別所得税')
    expect(html).toContain('2026年12月10日')
    expect(html).toContain('¥45,360')
  })

  test('of the site’s fees agree with the ledger to the yen, tax and all', async () => {
    const operator = await misaki(app)
    await operator.does('/console/papers/operator', {
      name: '株式会社タノミ',
      address: '東京都千代田区1-1',
      invoiceNumber: 'T7000012050002',
      invoiceFrom: '2023-10-01',
    })
    const { orderId } = await completed(app, { client, freelancer }, [10_000n])
    await app.drain()
    const fees = (await papersOf(app, orderId)).filter(({ kind }) => kind === 'fee-invoice')
    expect(fees.map(({ amountYen }) => amountYen).sort()).toEqual([1650n, 550n])
    const taxes = fees.map(({ document }) => BigInt(JSON.parse(document).taxes[0].taxYen))
    expect(taxes.sort()).toEqual([150n, 50n])
    expect(await balance(app, 'consumption-tax')).toBe(200n)
    expect(await balance(app, 'fees')).toBe(2000n)
  })
})

describe('a list of papers', () => {
  test('is found by day, amount, counterparty and kind, and keeps what cannot be read', async () => {
    await declares(freelancer)
    const made = await completed(app, { client, freelancer }, [50_000n, 8_000n])
    await app.drain()
    const all = await freelancer.get('/my/papers')
    expect(all.html).toContain('IV-00001')
    const cheap = await freelancer.get('/my/papers?min=7000&max=9,000&kind=qualified-invoice')
    expect(cheap.html).toContain('¥8,000')
    expect(cheap.html).not.toContain('¥50,000')
    expect((await freelancer.get('/my/papers?until=2026-11-22')).html).toContain('条件に合う書類はありません')
    expect((await freelancer.get('/my/papers?other=健')).html).toContain('IV-00001')
    expect((await freelancer.get('/my/papers?other=%25')).html).toContain('条件に合う書類はありません')
    const wrong = await freelancer.get('/my/papers?from=yesterday&min=abc')
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="yesterday"')
    expect((await orderRow(app, made.orderId)).status).toBe('completed')
  })

  test('is nobody else’s', async () => {
    await declares(freelancer)
    const { orderId } = await completed(app, { client, freelancer })
    await app.drain()
    const other = await regularFreelancer(app, '楓')
    const { id } = await paperOf(app, orderId, ['qualified-invoice'])
    expect((await other.get(`/papers/${id}`)).status).toBe(404)
    expect((await other.get('/my/papers')).html).not.toContain('IV-00001')
    const fee = await paperOf(app, orderId, ['fee-statement', client])
    expect((await freelancer.get(`/papers/${fee.id}`)).status).toBe(404)
    expect((await client.get(`/papers/${fee.id}`)).status).toBe(200)
  })
})
