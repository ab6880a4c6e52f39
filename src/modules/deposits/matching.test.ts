import { expect, test } from 'vitest'
import { candidatesFor, chargeFor } from './matching'

const tanaka = { chargeId: 'a', number: 10_001, sender: 'ﾀﾅｶ ｹﾝ', leftYen: 52_750n }
const firm = { chargeId: 'b', number: 10_002, sender: 'ｶ)ﾀﾉﾐ', leftYen: 52_750n }
const small = { chargeId: 'c', number: 10_003, sender: 'ﾀﾅｶ ｹﾝ', leftYen: 1_055n }
const open = [tanaka, firm, small]

test.each([
  ['number and amount', '10001 ﾀﾅｶ ｹﾝ', 52_750n, 'a'],
  ['number and amount, whoever sent it', '10001 ﾔﾏﾀﾞ ﾀﾛｳ', 52_750n, 'a'],
  ['a number in full width, without a blank', '１０００２カ）タノミ', 52_750n, 'b'],
  ['name and amount, where no number was written', 'ﾀﾅｶ ｹﾝ', 52_750n, 'a'],
  ['a firm without its form', 'ﾀﾉﾐ', 52_750n, 'b'],
  ['small letters that banks write large', 'ﾀﾅｶ ｹﾝ', 1_055n, 'c'],
] as const)('a deposit is known by %s', (...[, sender, amountYen, chargeId]) => {
  expect(chargeFor({ sender, amountYen }, open)).toBe(chargeId)
})

test.each([
  ['is short', '10001 ﾀﾅｶ ｹﾝ', 51_750n],
  ['is over', '10001 ﾀﾅｶ ｹﾝ', 53_750n],
  ['comes under another name, without a number', 'ｶ)ﾍﾞﾂﾒｲｷﾞ', 52_750n],
  ['names a number and the amount of another', '10003 ﾀﾅｶ ｹﾝ', 52_750n],
  ['names two numbers', '10001 10002 ﾀﾅｶ', 52_750n],
  ['has a name only', 'ﾀﾅｶ ｹﾝ', 9_999n],
])('a deposit that %s is for a person', (_what, sender, amountYen) => {
  expect(chargeFor({ sender, amountYen }, open)).toBeNull()
})

test('of two payments of the same name and amount neither is chosen', () => {
  const twice = [tanaka, { ...tanaka, chargeId: 'd', number: 10_009 }]
  expect(chargeFor({ sender: 'ﾀﾅｶ ｹﾝ', amountYen: 52_750n }, twice)).toBeNull()
})

test('a person sees what agrees most first, and nothing that agrees in nothing', () => {
  const found = candidatesFor({ sender: '10002 ﾀﾅｶ ｹﾝ', amountYen: 1_055n }, open)
  expect(found.map(({ chargeId }) => chargeId)).toEqual(['b', 'c', 'a'])
  expect(candidatesFor({ sender: 'ﾀﾞﾚｶ', amountYen: 5n }, open)).toEqual([])
})
