import { expect, test } from 'vitest'
import { movements, ownAccount, received } from '../../../test/support/statements'
import { readStatement } from './statement'

const today = '2026-11-28'
const read = (bytes: Buffer) => readStatement(bytes, ownAccount, today)
const moved = [
  { on: '081127', yen: 52_750, sender: '10001 ﾀﾅｶ ｹﾝ' },
  { on: '081127', yen: 440, sender: 'ﾃｽｳﾘﾖｳ', isOut: true },
  { on: '081128', yen: 1_055, sender: 'ｶ)ﾀﾉﾐ' },
]
const facts = (bytes: Buffer) => {
  const statement = read(bytes)
  return 'fault' in statement
    ? statement.fault
    : statement.lines.map(({ paidOn, amountYen, sender }) => [paidOn, amountYen, sender])
}
const wanted = [
  ['2026-11-27', 52_750n, '10001 ﾀﾅｶ ｹﾝ'],
  ['2026-11-28', 1_055n, 'ｶ)ﾀﾉﾐ'],
]

test.each([
  ['movements with line ends', movements(moved)],
  ['movements without', movements(moved, ownAccount, '')],
  ['transfers received, one of them taken back', received(moved)],
])('what came in is read: %s', (_what, bytes) => {
  expect(facts(bytes)).toEqual(wanted)
})

test.each([
  ['is of another account', movements(moved, { ...ownAccount, number: '2222222' }), 'other-account'],
  [
    'was cut',
    Buffer.concat([movements(moved).subarray(0, 202), movements(moved).subarray(404)]),
    'sums-differ',
  ],
  ['has a day of long ago', movements([{ on: '010101', yen: 1, sender: 'ｱ' }]), 'date-unclear'],
  ['is a picture', Buffer.from('GIF89a'), 'not-a-statement'],
  ['is empty', Buffer.alloc(0), 'not-a-statement'],
])('nothing is read of a file that %s', (_what, bytes, fault) => {
  expect(facts(bytes)).toBe(fault)
})

test('a year of the calendar is understood as well as one of the era', () => {
  expect(facts(movements([{ on: '261128', yen: 1, sender: 'ｱ' }]))).toEqual([['2026-11-28', 1n, 'ｱ']])
})

test('the same line has the same key in another statement, and a second of the same day another', () => {
  const keys = (bytes: Buffer) => {
    const statement = read(bytes)
    return 'lines' in statement ? statement.lines.map(({ key }) => key) : []
  }
  const [first] = keys(movements(moved))
  expect(keys(movements(moved.slice(0, 1)))).toEqual([first])
  const table = '取引日,入金金額,摘要\n2026/11/28,1000,タナカ\n2026/11/28,1000,タナカ\n'
  const [one, two] = keys(Buffer.from(`\ufeff${table}`))
  expect(one).not.toBe(two)
})

test('a bank’s table is read by the names of its columns, in either encoding', () => {
  const table = [
    '"口座","普通 1111111"',
    '"お取引日","お取引内容","お支払金額","お預入金額","残高"',
    '"2026年11月27日","フリコミ タナカ，ケン","","52,750","100,000"',
    '"2026年11月28日","手数料","440","","99,560"',
  ].join('\r\n')
  expect(facts(Buffer.from(`\ufeff${table}`))).toEqual([['2026-11-27', 52_750n, 'フリコミ タナカ，ケン']])
})

test('letters of CP932 in a table are read', () => {
  // 取引日,入金額,摘要 and 2026/11/28,5,髙橋 in CP932: 髙 is one of IBM's letters, FB FC.
  const bytes = '8ee688f893fa2c93fc8be08a7a2c934597760a323032362f31312f32382c' + '352cfbfc8bb4'
  const statement = read(Buffer.from(bytes, 'hex'))
  expect('lines' in statement && statement.lines[0]?.sender).toBe('髙橋')
})
