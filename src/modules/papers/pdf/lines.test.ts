import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brokenLines } from './lines'

/** Full-width letters are 10 wide, others 5. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[ -~]/.test(letter) ? 5 : 10), 0)
const broken = (text: string, letters: number): string[] => brokenLines(text, letters * 10, widthOf)

describe('lines of Japanese', () => {
  test('do not begin with a closing mark or a small letter, nor end with an opening bracket', () => {
    expect(broken('これは契約です。次へ', 7)).toEqual(['これは契約で', 'す。次へ'])
    expect(broken('あいう「えお」か', 4)).toEqual(['あいう', '「えお」', 'か'])
    expect(broken('キャッチャー', 3)).toEqual(['キャッ', 'チャー'])
    expect(broken('あい……う', 3)).toEqual(['あ', 'い……', 'う'])
  })

  test('keep words and amounts whole, and lose blanks at their ends', () => {
    expect(broken('価格は ¥12,345 です', 5)).toEqual(['価格は', '¥12,345', 'です'])
    expect(broken('Tanomi Marketplace', 6)).toEqual(['Tanomi', 'Marketplace'])
  })

  test('are cut within a word only where no line would hold it', () => {
    expect(broken('https://example.jp/a/b/c', 5)).toEqual(['https://ex', 'ample.jp/a', '/b/c'])
  })

  test('keep the lines that people made', () => {
    expect(broken('一\n\n二', 5)).toEqual(['一', '', '二'])
  })

  test('lose nothing but blanks, and stay within the width', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'あいっ、。」「（）ー漢字Ab9- 　…'),
      maxLength: 80,
    })
    fc.assert(
      fc.property(letters, fc.integer({ min: 4, max: 20 }), (text, width) => {
        const lines = broken(text, width)
        const bare = (some: string) => some.replace(/[ 　]/g, '')
        expect(bare(lines.join(''))).toBe(bare(text))
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width * 10)
      }),
    )
  })
})
