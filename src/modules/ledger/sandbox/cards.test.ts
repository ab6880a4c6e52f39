import { expect, test } from 'vitest'
import { passesLuhn, readCard, testCards } from './cards'

const at = new Date('2026-11-23T10:00:00+09:00')
const good = { number: '4242 4242 4242 4242', expiry: '12/30', cvc: '123' }

test('every test card has a right check digit, and a slip of one digit is noticed', () => {
  for (const { number } of testCards) expect(passesLuhn(number)).toBe(true)
  expect(passesLuhn('4242424242424241')).toBe(false)
})

test('a card typed with full-width digits is read', () => {
  expect(
    readCard({ number: '４２４２　４２４２－４２４２－４２４２', expiry: '１２／３０', cvc: '１２３' }, at),
  ).toEqual({
    deed: 'succeeds',
  })
})

test('each field that is wrong is named', () => {
  expect(readCard({ number: '1234', expiry: '13/30', cvc: '1' }, at)).toEqual({
    faults: { number: 'number-wrong', expiry: 'expiry-wrong', cvc: 'cvc-wrong' },
  })
})

test('a card is good until the last day of its month', () => {
  expect(readCard({ ...good, expiry: '11/26' }, at)).toEqual({ deed: 'succeeds' })
  expect(readCard({ ...good, expiry: '10/26' }, at)).toEqual({ faults: { expiry: 'expired' } })
})

test('a real card is not taken', () => {
  expect(readCard({ ...good, number: '5555 5555 5555 4444' }, at)).toEqual({
    faults: { number: 'not-a-test-card' },
  })
})
