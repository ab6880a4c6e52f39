import { expect, test } from 'vitest'
import { taxInside } from './tax-rates'

test('the tax of the day and of the kind is inside, rounded down', () => {
  expect(taxInside(60_000n, '2026-11-28')).toBe(5_454n)
  expect(taxInside(40_000n, '2026-11-28', 'reduced')).toBe(2_962n)
  expect(taxInside(88_000n, '2026-11-28')).toBe(8_000n)
  expect(taxInside(43_200n, '2026-11-28', 'reduced')).toBe(3_200n)
  expect(taxInside(108n, '2019-09-30')).toBe(8n)
})

test('before there was a tax there is no rate', () => {
  expect(() => taxInside(100n, '1989-03-31')).toThrow('There is no row')
  expect(() => taxInside(100n, '2019-09-30', 'reduced')).toThrow('There is no row')
})
