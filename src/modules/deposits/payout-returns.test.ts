import { expect, test } from 'vitest'
import { payoutReturnsFor, type SentPayout } from './payout-returns'

const sent = (changed: Partial<SentPayout> = {}): SentPayout => ({
  ...{
    lineId: 'a',
    reference: 12n,
    member: '佐伯葵',
    holder: 'ｻｴｷ ｱｵｲ',
    amountYen: 41_750n,
    payOn: '2026-12-15',
  },
  ...changed,
})
const found = (sender: string, all: SentPayout[], amountYen = 41_750n) =>
  payoutReturnsFor({ sender, amountYen }, all).map(({ lineId }) => lineId)

test('a return is known by its amount and the holder’s name, whatever the bank writes around it', () => {
  expect(found('ｸﾐﾓﾄﾞｼ ｻｴｷ ｱｵｲ', [sent()])).toEqual(['a'])
  expect(found('サエキアオイ', [sent()])).toEqual(['a'])
  expect(found('ﾀﾅｶ ｹﾝ', [sent()])).toEqual([])
})

test('or by the number beside the transfer, with or without zeros in front', () => {
  expect(found('ﾌﾘｺﾐﾌﾉｳ 0000000012', [sent()])).toEqual(['a'])
  expect(found('12', [sent()])).toEqual(['a'])
  expect(found('112', [sent()])).toEqual([])
})

test('another amount by a yen is no return', () => {
  expect(found('ｻｴｷ ｱｵｲ', [sent()], 41_749n)).toEqual([])
})

test('number and name together come before the name alone, and the latest transfer before older ones', () => {
  const older = sent({ lineId: 'older', reference: 5n })
  const later = sent({ lineId: 'later', reference: 30n })
  expect(found('12 ｻｴｷ ｱｵｲ', [older, later, sent()])).toEqual(['a', 'later', 'older'])
})

test('an account without a name in letters is never found by its name', () => {
  expect(found('ｻｴｷ', [sent({ holder: '-' })])).toEqual([])
})
