import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settleEntries } from '../ledger'
import { amountsOf, type Operator, type Released, releasePapers, type Side } from './release-papers'
import { paperTexts } from './texts'

const side = (id: string, changed: Partial<Side> = {}): Side => ({
  ...{
    id,
    shownName: id,
    registeredName: null,
    representative: null,
    address: null,
    invoiceNumber: null,
    invoiceFrom: null,
  },
  ...{ kind: null, capitalYen: null, employees: null, moreOfficers: null },
  ...{ wantsStatements: null, acceptsStatements: null, ...changed },
})
const operator: Operator = {
  ...{ name: '株式会社タノミ', address: '', invoiceNumber: 'T7000012050002', invoiceFrom: '2023-10-01' },
}
const registered = { invoiceNumber: 'T8000012010038', invoiceFrom: '2023-10-01' }

const order = (changed: Partial<Released> = {}): Released => {
  const priceYen = changed.priceYen ?? 50_000n
  const at = changed.endedAt ?? new Date('2026-11-28T12:00:00+09:00')
  return {
    ...{
      id: 'order',
      number: 2041n,
      position: 1,
      title: '商品説明文',
      status: 'completed',
      withholding: true,
    },
    ...{ client: side('client'), freelancer: side('freelancer', registered) },
    ...{ priceYen, rewardedYen: priceYen, offeredAt: at, agreedAt: at, endedAt: at },
    clientFeeYen: (priceYen * 55n) / 1000n,
    freelancerFeeYen: (priceYen * 165n) / 1000n,
    ...changed,
  }
}

const sale = (changed: Partial<Released> = {}) => releasePapers(order(changed), operator)[0]

test('a paper names who acts for a company, on either side', () => {
  const firm = { registeredName: '株式会社けん', representative: '田中 健', address: '東京都港区1-1' }
  const paper = sale({ client: side('client', firm) })
  expect([paper?.body.to, paper?.body.from]).toEqual([
    { name: '株式会社けん', representative: '田中 健', address: '東京都港区1-1' },
    { name: 'freelancer', invoiceNumber: 'T8000012010038' },
  ])
})

test('a paper is addressed as its reader expects: a company by 御中, a person by 様', () => {
  const firm = { registeredName: '株式会社けん', representative: '田中 健' }
  const addressed = [sale({ client: side('client', firm) }), sale()].map(
    (paper) => paper && paperTexts.ja.dear(paper.body.to),
  )
  expect(addressed).toEqual(['株式会社けん 御中', 'client 様'])
})

describe('golden values of a release', () => {
  test.each([
    [50_000n, ['45455', '4640'], 37_110n],
    [55_000n, ['50000', '5105'], 40_820n],
    [1_320_000n, ['1200000', '142940'], 959_260n],
    [440_000n, ['400000', '40840'], 326_560n],
  ])('%s yen: base and withheld %j, received %s', (priceYen, [baseYen, yen], received) => {
    expect(sale({ priceYen })?.body.withholding).toMatchObject({ baseYen, yen })
    expect(amountsOf(order({ priceYen })).freelancerReceivesYen).toBe(received)
  })

  test('the tax has another name from 2027 on, and the same sum', () => {
    const of = (day: string) => sale({ endedAt: new Date(`${day}T10:00:00+09:00`) })?.body.withholding
    expect(of('2026-12-31')).toMatchObject({ name: 'reconstruction', yen: '4640', dueOn: '2027-01-12' })
    expect(of('2027-01-01')).toMatchObject({ name: 'defence-and-reconstruction', yen: '4640' })
  })

  test('the client’s purchase statement carries the freelancer’s number, and is the client’s own', () => {
    const paper = sale({
      client: side('client', { wantsStatements: true }),
      freelancer: side('freelancer', { ...registered, acceptsStatements: true }),
    })
    expect(paper).toMatchObject({ kind: 'purchase-statement', fromId: 'client', toId: 'freelancer' })
    expect(paper?.body.to.invoiceNumber).toBe(registered.invoiceNumber)
    expect(paper?.body.from.invoiceNumber).toBeUndefined()
  })
})

const anyOrder = fc
  .record({
    priceYen: fc.bigInt(500n, 5_000_000n),
    share: fc.integer({ min: 1, max: 1000 }),
    withholding: fc.boolean(),
    isRegistered: fc.boolean(),
    seconds: fc.integer({ min: 0, max: 63_072_000 }),
  })
  .map(({ priceYen, share, withholding, isRegistered, seconds }) => {
    const rewardedYen = (priceYen * BigInt(share) + 999n) / 1000n
    const endedAt = new Date(Date.UTC(2026, 0, 1) + seconds * 1000)
    const status = rewardedYen === priceYen ? 'completed' : 'cancelled'
    const freelancer = side('freelancer', isRegistered ? registered : {})
    return order({ priceYen, rewardedYen, withholding, endedAt, status, freelancer })
  })

test('for any order, the papers’ totals and taxes are the ledger’s to the yen', () => {
  fc.assert(
    fc.property(anyOrder, (released) => {
      const { on, rewardYen, freelancerFeeYen } = amountsOf(released)
      const { entries } = settleEntries({
        ...{ orderId: 'order', freelancerId: 'freelancer', clientId: 'client', rewardYen, freelancerFeeYen },
        ...{ priceYen: released.priceYen, clientFeeYen: released.clientFeeYen },
        on,
        withholds: released.withholding,
      })
      const posted = (account: string): bigint =>
        entries.filter((entry) => entry.account.startsWith(account)).reduce((sum, { yen }) => sum + yen, 0n)
      const [work, ...fees] = releasePapers(released, operator)
      const feeOf = (who: string): bigint =>
        fees.filter(({ toId }) => toId === who).reduce((sum, { amountYen }) => sum + amountYen, 0n)
      const withheld = BigInt(work?.body.withholding?.yen ?? 0)
      expect((work?.amountYen ?? 0n) - withheld - feeOf('freelancer')).toBe(posted('freelancer/'))
      expect(feeOf('client') + feeOf('freelancer')).toBe(
        posted('fees') + posted('consumption-tax') - posted('fees-held'),
      )
      const taxes = fees
        .flatMap(({ body }) => body.taxes)
        .reduce((sum, { taxYen }) => sum + BigInt(taxYen), 0n)
      expect(taxes).toBe(posted('consumption-tax'))
      expect(work?.kind).toBe(released.freelancer.invoiceNumber ? 'qualified-invoice' : 'statement')
    }),
    { numRuns: 300 },
  )
})
