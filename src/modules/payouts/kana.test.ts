import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bankBytes, bankName, isHeldBy } from './kana'

describe('a holder’s name in a bank file', () => {
  test.each([
    ['ヤマダ　タロウ', 'ﾔﾏﾀﾞ ﾀﾛｳ'],
    ['ﾔﾏﾀﾞ ﾀﾛｳ', 'ﾔﾏﾀﾞ ﾀﾛｳ'],
    ['やまだ　たろう', 'ﾔﾏﾀﾞ ﾀﾛｳ'],
    ['シャチョウ　ヨッコ', 'ｼﾔﾁﾖｳ ﾖﾂｺ'],
    ['オーノ　ケーコ', 'ｵ-ﾉ ｹ-ｺ'],
    ['ヴァイオリン・キャッチャー（ショップ）', 'ｳﾞｱｲｵﾘﾝ.ｷﾔﾂﾁﾔ-(ｼﾖﾂﾌﾟ)'],
    ['カ）タノミ', 'ｶ)ﾀﾉﾐ'],
    ['ヲガワ', 'ｵｶﾞﾜ'],
    ['ヱビス', 'ｴﾋﾞｽ'],
    ['Ａ＆Ｂデザイン', 'AｱﾝﾄﾞBﾃﾞｻﾞｲﾝ'],
    ['か\u3099くら', 'ｶﾞｸﾗ'],
    ['ヶ崎', 'ｹ崎'],
  ])('%s becomes %s', (typed, text) => {
    expect(bankName(typed).text).toBe(text)
  })
  test('names what the format has no letter for', () => {
    expect(bankName('山田太郎').unknown).toEqual(['山', '田', '太', '郎'])
    expect(bankName('ヤマダ★').unknown).toEqual(['★'])
    expect(bankName('ヤマダ タロウ').unknown).toEqual([])
  })
  test('has one byte a letter, and stays what it is when it is written again', () => {
    expect(bankBytes('ﾔﾏﾀﾞ A-1').toString('hex')).toBe('d4cfc0de20412d31')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const { text, unknown } = bankName(typed)
        if (unknown.length > 0) return
        expect(bankBytes(text)).toHaveLength(text.length)
        expect(bankName(text)).toEqual({ text, unknown: [] })
      }),
    )
  })
})

test('the holder is the person whose name stands in it', () => {
  expect(isHeldBy('ﾔﾏﾀﾞ ﾀﾛｳ', 'ヤマダ タロウ')).toBe(true)
  expect(isHeldBy('ﾔﾏﾀﾞ ﾃﾞｻﾞｲﾝ ﾔﾏﾀﾞ ﾀﾛｳ', 'ヤマダタロウ')).toBe(true)
  expect(isHeldBy('ﾔﾏﾀﾞ ﾊﾅｺ', 'ヤマダ タロウ')).toBe(false)
  expect(isHeldBy('ﾔﾏﾀﾞ ﾀﾛｳ', '')).toBe(false)
})
