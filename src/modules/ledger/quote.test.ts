import { expect, test } from 'vitest'
import { quote } from './quote'

const on = '2026-11-28'

test('50,000 yen with tax apart: base 45,455, withheld 4,640, 37,110 for the freelancer', () => {
  expect(quote(50_000n, { on })).toEqual({
    priceYen: 50_000n,
    clientFeeYen: 2_750n,
    clientFeeTaxYen: 250n,
    clientPaysYen: 52_750n,
    freelancerFeeYen: 8_250n,
    freelancerFeeTaxYen: 750n,
    freelancerReceivesYen: 41_750n,
    taxYen: 4_545n,
    withoutTaxYen: 45_455n,
    withholdingBaseYen: 45_455n,
    withholdingYen: 4_640n,
    withholdingName: 'reconstruction',
    clientReturnedYen: 4_640n,
    freelancerReceivesAfterWithholdingYen: 37_110n,
    paper: 'statement',
  })
})

test('tax that papers do not show apart is withheld from as well', () => {
  const { withholdingBaseYen, withholdingYen } = quote(50_000n, { on, taxApart: false })
  expect([withholdingBaseYen, withholdingYen]).toEqual([50_000n, 5_105n])
})

test('1,320,000 yen in one release', () => {
  const { withholdingYen, freelancerFeeYen, freelancerReceivesAfterWithholdingYen } = quote(1_320_000n, {
    on,
  })
  expect([withholdingYen, freelancerFeeYen, freelancerReceivesAfterWithholdingYen]).toEqual([
    142_940n,
    217_800n,
    959_260n,
  ])
})

test('nothing is withheld by an individual, nor for a kind of work that the law does not name', () => {
  expect(quote(50_000n, { on, client: 'individual' }).withholdingYen).toBe(0n)
  expect(quote(50_000n, { on, withheldKind: false }).freelancerReceivesAfterWithholdingYen).toBe(41_750n)
})

test('a registered freelancer gives a qualified invoice', () => {
  expect(quote(1_000n, { on, registered: true }).paper).toBe('qualified-invoice')
})

test('every amount up to a million is divided to the yen', () => {
  const wrong: number[] = []
  for (let price = 1; price <= 1_000_000; price++) {
    const q = quote(BigInt(price), { on })
    const fee = Math.floor((price * 165) / 1000)
    const clientFee = Math.floor((price * 55) / 1000)
    const base = price - Math.floor(price / 11)
    const withheld = Math.floor((base * 1021) / 10_000)
    const right =
      Number(q.freelancerFeeYen) === fee &&
      Number(q.clientFeeYen) === clientFee &&
      Number(q.clientPaysYen) === price + clientFee &&
      Number(q.withholdingBaseYen) === base &&
      Number(q.withholdingYen) === withheld &&
      Number(q.freelancerReceivesAfterWithholdingYen) === price - fee - withheld &&
      Number(q.freelancerFeeTaxYen) === Math.floor(fee / 11) &&
      Number(q.clientFeeTaxYen) === Math.floor(clientFee / 11)
    if (!right) wrong.push(price)
  }
  expect(wrong).toEqual([])
})
