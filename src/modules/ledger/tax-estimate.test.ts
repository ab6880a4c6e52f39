import { expect, test } from 'vitest'
import { estimateTaxes } from './tax-estimate'

const sales = {
  grossYen: 3_300_000n,
  feesYen: 544_500n,
  withheldYen: 0n,
  kind: 'individual',
  isRegistered: true,
} as const

test('of 300,000 yen of tax on sales a small sole proprietor sets 60,000 aside in 2026 and 90,000 in 2027', () => {
  expect(estimateTaxes(sales, 2026).consumptionTaxYen).toBe(60_000n)
  expect(estimateTaxes(sales, 2027).consumptionTaxYen).toBe(90_000n)
  expect(estimateTaxes(sales, 2028).consumptionTaxYen).toBe(90_000n)
  expect(estimateTaxes({ ...sales, isRegistered: false }, 2026).consumptionTaxYen).toBe(0n)
})

test('what was withheld already is not set aside again', () => {
  const all = estimateTaxes(sales, 2026)
  const part = estimateTaxes({ ...sales, withheldYen: 100_000n }, 2026)
  expect(all.incomeTaxYen - part.incomeTaxYen).toBe(100_000n)
  expect(part.setAsideYen).toBe(part.consumptionTaxYen + part.incomeTaxYen)
  expect(estimateTaxes({ ...sales, withheldYen: 9_000_000n }, 2026).incomeTaxYen).toBe(0n)
})

test('a company’s income is not guessed at', () => {
  expect(estimateTaxes({ ...sales, kind: 'company' }, 2026)).toMatchObject({
    incomeTaxYen: 0n,
    consumptionTaxYen: 150_000n,
  })
})
