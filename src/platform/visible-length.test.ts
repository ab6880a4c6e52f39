import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visibleLength } from './visible-length'

const family = '👨‍👩‍👧‍👦'

test('who writes at length is counted like who writes little, wherever a window of the text ends', () => {
  const pieces = [
    '文',
    'が',
    family,
    '👍🏽',
    '🇯🇵',
    'e\u0301',
    '\r\n',
    '\u3000',
    '\u200d',
    '1\ufe0f\u20e3',
    'x',
  ]
  const texts = fc.array(fc.constantFrom(...pieces), { minLength: 200, maxLength: 700 })
  const whole = new Intl.Segmenter('ja', { granularity: 'grapheme' })
  fc.assert(
    fc.property(texts, (some) => {
      const text = some.join('')
      const clusters = [...whole.segment(text)].map(({ segment }) => segment)
      expect(visibleLength(text)).toBe(
        clusters.filter((one) => !/^[\p{White_Space}\p{Cf}]+$/u.test(one)).length,
      )
    }),
    { numRuns: 200 },
  )
})

test('a flag is not cut in two, however many stand in a row', () => {
  for (const before of ['', 'x', 'xy', 'xyz'])
    expect(visibleLength(`${before}${'🇯🇵'.repeat(900)}`)).toBe(before.length + 900)
})

test('a letter under a hundred thousand accents is one letter', () => {
  expect(visibleLength(`ab${'\u0301'.repeat(100_000)}c`)).toBe(3)
})

test('padding a reader cannot see counts for nothing', () => {
  expect(visibleLength(' \u3000\r\n\t\u200b\u200d\ufeff\u00ad\u2060\u3164')).toBe(0)
  expect(visibleLength(`${'文'.repeat(299)}${'\u200b'.repeat(2_000)}${family}`)).toBe(300)
})
