import { expect, test } from 'vitest'
import { calculate, markOf } from './calculator'
import { feesOf } from './fees'

const shown = { priceYen: '50,000', paysYen: '52,750', receivesYen: '41,750' }
const was = markOf(feesOf(50_000n))

test('the field that was changed decides, and the others follow', () => {
  expect(calculate({ ...shown, receivesYen: '１００，０００円' }, was)).toEqual({ fees: feesOf(119_760n) })
  expect(calculate({ ...shown, paysYen: '10550' }, was)).toEqual({ fees: feesOf(10_000n) })
  expect(calculate({ priceYen: '10000' }, undefined)).toEqual({ fees: feesOf(10_000n) })
})

test('an untouched form shows an example, and an unchanged one itself', () => {
  expect(calculate({}, undefined)).toEqual({ fees: feesOf(50_000n) })
  expect(calculate(shown, was)).toEqual({ fees: feesOf(50_000n) })
})

test('two changed fields, or words, are named', () => {
  expect(calculate({ ...shown, priceYen: '1', paysYen: '2' }, was)).toEqual({ faults: { paysYen: 'many' } })
  expect(calculate({ ...shown, priceYen: 'いくら' }, was)).toEqual({ faults: { priceYen: 'not-a-number' } })
})
