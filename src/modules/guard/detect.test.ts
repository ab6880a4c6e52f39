import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detect, inspect } from './detect'

/** What was found, as kind and the piece of the given text. */
const found = (text: string): string[] =>
  detect(text).findings.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)

describe('a finding is a span of the text that was given', () => {
  test.each([
    ['連絡先はtaro@example.jpです', 'email taro@example.jp'],
    ['😀😀 ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ まで', 'email ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ'],
    ['t\u200baro@exa\u00admple.jp', 'email t\u200baro@exa\u00admple.jp'],
    ['𝟎𝟗𝟎-𝟏𝟐𝟑𝟒-𝟓𝟔𝟕𝟖 に電話を', 'phone 𝟎𝟗𝟎-𝟏𝟐𝟑𝟒-𝟓𝟔𝟕𝟖'],
    ['番号は〇九〇ー一二三四ー五六七八です', 'phone 〇九〇ー一二三四ー五六七八'],
    ['ゼロキュウゼロ、一二三四の五六七八。', 'phone ゼロキュウゼロ、一二三四の五六七八'],
    ['1、2、3、4、5、6、7、8、9、0', undefined],
    [
      'ゼロハチゼロ、ニーサンヨンゴー、ロクナナハチキューまで',
      'phone ゼロハチゼロ、ニーサンヨンゴー、ロクナナハチキュー',
    ],
    ['微信号：linlin2020', 'messenger 微信'],
    ['例：info@example.co.jp のように半角で', undefined],
    ['0️⃣9️⃣0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣', 'phone 0️⃣9️⃣0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8'],
    ['詳しくは https://lin.ee/Ab3dE9x、よろしくお願いします', 'messenger https://lin.ee/Ab3dE9x'],
    ['Ｌ Ｉ Ｎ Ｅ で話しませんか', 'messenger Ｌ Ｉ Ｎ Ｅ'],
    ['ﾗｲﾝで連絡ください', 'messenger ﾗｲﾝ'],
    ['ﾃﾞｨｽｺｰﾄﾞで連絡ください', 'messenger ﾃﾞｨｽｺｰﾄﾞ'],
    ['みずほ銀行 渋谷支店 普通 1234567 です', 'bank-account 銀行 渋谷支店 普通 1234567'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected ? [expected] : [])
  })
})

test('a request for a direct deal is found with what it avoids', () => {
  expect(found('今後は直接契約でお願いできませんか。')).toEqual(['direct-deal 直接契約'])
  expect(found('ここの手数料がもったいないので、別の方法はありませんか')).toEqual([
    'fee-avoidance 手数料がもったいな',
  ])
  expect(detect("Let's take this off the platform.").verdict).toBe('hold')
})

test('a refusal, the rule itself and a question about it are no proposals', () => {
  for (const text of [
    'サイト外での取引は規約で禁止されていますので、こちらで続けさせてください。',
    'Direct deals are against the rules, let us continue here.',
    'LINEでの連絡は規約上問題ないのでしょうか。',
    '前の方に直接取引を持ちかけられたので断りました。',
  ])
    expect(detect(text)).toEqual({ verdict: 'allow', findings: [] })
})

test('the rule does not excuse the request that follows it', () => {
  expect(detect('規約違反なのは承知していますが、直接取引していただけませんか。').verdict).toBe('hold')
  expect(detect("I know it's against the rules but can we deal directly?").verdict).toBe('hold')
})

test('ambiguous words warn, details hold', () => {
  expect(detect('チャットワークで連絡を取りたいです').verdict).toBe('warn')
  expect(detect('https://zoom.us/j/123456789 でお待ちしています').verdict).toBe('warn')
  expect(detect('taro@example.jp').verdict).toBe('hold')
})

test('an empty text is allowed', () => {
  expect(detect('')).toEqual({ verdict: 'allow', findings: [] })
})

const letters = fc.string({
  unit: fc.constantFrom(...'a@.0９〇ライン直接取引手数料 \n、。-ー\u200b\u3099ﾞ😀ⓛé㈱'),
  maxLength: 200,
})

test('spans lie in the text, in order, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), letters), (text) => {
      let last = 0
      for (const { start, end } of detect(text).findings) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        last = start
      }
    }),
  )
})

describe('work grows no faster than the text', () => {
  const ordinary = '明日の10時までに3案をお送りします。LINEスタンプは別途お見積もりです。'
  const pieces = [
    'a',
    '0',
    '0-',
    '@',
    'a@a.',
    'l i n e ',
    '直接',
    '手数料',
    '(',
    'https://',
    'に',
    '口座',
    ordinary,
  ]
  test.each(pieces)('repeated: %s', (piece) => {
    const stepsAt = (length: number): number => inspect(piece.repeat(Math.ceil(length / piece.length))).steps
    const small = stepsAt(2_000)
    const large = stepsAt(20_000)
    expect(large).toBeLessThan(small * 11)
    expect(large).toBeLessThan(20_000 * 700)
  })
})
