import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { readSearch } from '../../src/modules/search/filters'
import { freelancerListPage } from '../../src/modules/search/queries'
import { fold, textTokens } from '../../src/modules/search/rules'
import { useTestApp, worldBegins } from '../support/test-app'

const app = useTestApp()

const syllables = [
  'ロゴ',
  '記事',
  'ｱﾆﾒ',
  'アニメ',
  '企業',
  'ﾎｰﾑﾍﾟｰｼﾞ',
  'Excel',
  'ＳＥＯ',
  'データ',
  '入力',
  'が',
  'ガ',
  '%',
  '_',
  '\\',
  "'",
  'ー',
  '🍣',
  ' ',
  '\n',
  'コ',
  'ピ',
  'コピー',
]

const writeDocuments = async (texts: readonly string[]): Promise<void> => {
  const rows = texts.map((text, n) => {
    const body = fold(text)
    return sql`(${n % 5}, ${`m${n}`}, ${1000 - n}, ${body}, array_to_tsvector(${textTokens(body)}::text[]), '{}'::text[],
      now(), 0, 0, ${JSON.stringify({ memberId: `m${n}` })}::jsonb, now())`
  })
  await sql`insert into freelancer_search (band, member_id, score, body, tokens, facets, listed_at, rating_milli, orders, card, due_at)
    values ${sql.join(rows)}`.execute(app.db)
}

const found = async (words: string): Promise<number> => {
  const search = readSearch('freelancers', new URLSearchParams({ q: words }))
  return (await freelancerListPage(app.db, search, worldBegins)).total
}

describe('words are found', () => {
  test('exactly where the folded text contains them, for 1, 2, 3 and more characters', async () => {
    const random = fc.sample(fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 14 }), {
      numRuns: 300,
      seed: 20_261_123,
    })
    const texts = random.map((parts) => parts.join(''))
    await writeDocuments(texts)
    const folded = texts.map(fold)
    const term = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(term, fc.nat(3), fc.nat(6), async (parts, from, length) => {
        const words = [...parts.join('')]
          .slice(from, from + length + 1)
          .join('')
          .trim()
        const terms = fold(words).split(' ').filter(Boolean)
        const expected = folded.filter((text) => terms.every((one) => text.includes(one))).length
        expect(await found(words), `「${words}」`).toBe(expected)
      }),
      { numRuns: 150, seed: 7 },
    )
  })

  test('in any width and letter case', async () => {
    await writeDocuments(['ｱﾆﾒのﾛｺﾞ', 'SEOライター', '長音　コーヒー'])
    expect(await found('アニメ')).toBe(1)
    expect(await found('ロゴ')).toBe(1)
    expect(await found('ｓｅｏ')).toBe(1)
    expect(await found('コーヒ')).toBe(1)
    expect(await found('あにめ')).toBe(0)
  })
})
