import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likePattern } from '../../platform/words'
import { bandFloors, fold, isCapped, termsOf, termTokens, textTokens, tsquery } from './rules'

describe('folding', () => {
  test('widths and letter case are one, kana are two', () => {
    expect(fold('ｱﾆﾒ　ＳＥＯ Excel')).toBe('アニメ seo excel')
    expect(fold('ガ')).not.toBe(fold('が'))
    expect(fold('コーヒー')).toBe('コーヒー')
    expect(fold('ΟΔΟΣ')).toBe('οδοσ')
  })

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe('tokens', () => {
  test('whoever contains a term has all of its tokens', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 })
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(5), (raw, from, length) => {
        const folded = fold(raw)
        const part = [...folded].slice(from, from + length + 1).join('')
        const tokens = textTokens(folded)
        for (const term of part.split(' ').filter(Boolean))
          for (const token of termTokens(term)) expect(tokens).toContain(token)
      }),
    )
  })

  test('signs of the query language are only letters', () => {
    expect(tsquery([["'"], ['\\', 'a']])).toBe("('''') & ('\\\\' | 'a')")
    expect(tsquery([])).toBeNull()
    expect(likePattern('50%_\\')).toBe('%50\\%\\_\\\\%')
  })

  test('a search has at most eight words, each once', () => {
    expect(termsOf('ロゴ　ﾛｺﾞ logo')).toEqual(['ロゴ', 'logo'])
    expect(termsOf('a b c d e f g h i j')).toHaveLength(8)
  })
})

describe('bands', () => {
  const flat = (rows: number) => Array.from({ length: 1000 }, (_, n) => ({ score: 999 - n, rows }))

  test('a small site has one band', () => {
    expect(
      bandFloors([
        { score: 700, rows: 20 },
        { score: 300, rows: 300 },
      ]),
    ).toEqual([0])
    expect(bandFloors([])).toEqual([])
  })

  test('a site of a million fills four bands with the best', () => {
    expect(bandFloors(flat(1000))).toEqual([996, 980, 915, 653])
  })

  test('rows of one score stay together, even when they are too many', () => {
    expect(
      bandFloors([
        { score: 500, rows: 9000 },
        { score: 400, rows: 100_000 },
        { score: 1, rows: 5 },
      ]),
    ).toEqual([500, 400, 0])
  })
})

test('a thousand hits are counted, and no more', () => {
  expect(isCapped(1000)).toBe(false)
  expect(isCapped(1001)).toBe(true)
})
