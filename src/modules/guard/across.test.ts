import { expect, test } from 'vitest'
import { detectAcross } from './across'

const parts = (texts: readonly string[]): string[] =>
  detectAcross(texts).findings.map(
    ({ kind, message, start, end }) => `${kind} ${message}: ${texts[message]?.slice(start, end)}`,
  )

test('a number split over three messages is found with its part in each', () => {
  expect(parts(['番号は 090', 'ー1234', '5678です'])).toEqual([
    'phone 0: 090',
    'phone 1: ー1234',
    'phone 2: 5678',
  ])
})

test('an address and a request may be split in the middle', () => {
  expect(parts(['taro.yamada', '@example.jp です'])).toEqual(['email 0: taro.yamada', 'email 1: @example.jp'])
  expect(parts(['今後は直接', '取引しませんか'])).toEqual(['direct-deal 0: 直接', 'direct-deal 1: 取引'])
})

test('a finding within one message keeps its place there', () => {
  expect(parts(['おはようございます。', 'taro@example.jp まで', 'よろしくです'])).toEqual([
    'email 1: taro@example.jp',
  ])
})

test('ordinary messages one after another are nothing', () => {
  const texts = ['納期は12月10日', '10時まで対応できます', '90分ほどで1234文字を', '5678円です。']
  expect(detectAcross(texts)).toEqual({ verdict: 'allow', findings: [] })
  expect(detectAcross([])).toEqual({ verdict: 'allow', findings: [] })
})
