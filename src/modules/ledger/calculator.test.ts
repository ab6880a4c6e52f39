import { expect, test } from 'vitest'
import { calculate, markOf } from './calculator'
import { feesOf } from './fees'

const on = '2026-11-28'

const shown = { priceYen: '50,000', paysYen: '52,750', receivesYen: '41,750' }
const was = markOf(feesOf(50_000n, on))

test('the field that was changed decides, and the others follow', () => {
  expect(calculate({ ...shown, receivesYen: '１００，０００円' }, { was, on })).toEqual({
    fees: feesOf(119_760n, on),
  })
  expect(calculate({ ...shown, paysYen: '10550' }, { was, on })).toEqual({ fees: feesOf(10_000n, on) })
  expect(calculate({ priceYen: '10000' }, { was: undefined, on })).toEqual({ fees: feesOf(10_000n, on) })
})

test('an untouched form shows an example, and an unchanged one itself', () => {
  expect(calculate({}, { was: undefined, on })).toEqual({ fees: feesOf(50_000n, on) })
  expect(calculate(shown, { was, on })).toEqual({ fees: feesOf(50_000n, on) })
})

test('two changed fields, or words, are named', () => {
  expect(calculate({ ...shown, priceYen: '1', paysYen: '2' }, { was, on })).toEqual({
    faults: { paysYen: 'many' },
  })
  expect(calculate({ ...shown, priceYen: 'いくら' }, { was, on })).toEqual({
    faults: { priceYen: 'not-a-number' },
  })
})
