import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, digest, type Json } from './canonical'

const anyDocument: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary' }).filter((text) => !/\p{Surrogate}/u.test(text)),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value

/** The same document with its keys written down in another order. */
const shuffled = (value: Json, turn: number): Json => {
  if (Array.isArray(value)) return value.map((each: Json) => shuffled(each, turn))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, inner]) => [key, shuffled(inner as Json, turn)] as const)
  const start = entries.length > 0 ? turn % entries.length : 0
  return Object.fromEntries([...entries.slice(start), ...entries.slice(0, start).reverse()])
}

describe('the one spelling of a document', () => {
  test('orders keys by UTF-16 code units, not by characters', () => {
    // 😀 starts with the unit D83D, which lies before FB01 although the character lies behind it.
    const names = { ﬁ: 1, '😀': 2, é: 3, a: 4, A: 5, '10': 6, '9': 7, '': 8, '\n': 9, '\u007f': 10 }
    expect(canonical(names)).toBe('{"":8,"\\n":9,"10":6,"9":7,"A":5,"a":4,"\u007f":10,"é":3,"😀":2,"ﬁ":1}')
  })

  test('escapes what must be escaped, in its shortest form, and nothing else', () => {
    expect(canonical('"\\/\b\f\n\r\t')).toBe('"\\"\\\\/\\b\\f\\n\\r\\t"')
    expect(canonical('\u0000\u000b\u001f\u007f\u0080\u2028')).toBe(
      '"\\u0000\\u000b\\u001f\u007f\u0080\u2028"',
    )
    expect(canonical('葵 €😀')).toBe('"葵 €😀"')
  })

  test('has no space, keeps the order of lists, and leaves out what is not there', () => {
    expect(canonical({ b: [3, 1, { d: null, c: true }], a: undefined })).toBe(
      '{"b":[3,1,{"c":true,"d":null}]}',
    )
    expect(canonical([0, -0, -7, 9007199254740991])).toBe('[0,0,-7,9007199254740991]')
  })

  test('is refused to fractions, to numbers beyond 2^53 and to half characters', () => {
    for (const value of [0.5, 2 ** 53, Number.NaN, '\ud83d', { '\udc00': 1 }])
      expect(() => canonical(value)).toThrow()
  })

  test('does not depend on the order in which keys were written, and reads as the same document', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(), (document, turn) => {
        const text = canonical(document)
        expect(canonical(shuffled(document, turn))).toBe(text)
        expect(canonical(JSON.parse(text))).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  test('is hashed as its UTF-8 bytes', async () => {
    const bytes = Buffer.from('{"a":"葵","b":1}', 'utf8')
    expect(await digest({ b: 1, a: '葵' })).toBe(createHash('sha256').update(bytes).digest('hex'))
  })
})
