import { expect, test } from 'vitest'
import { plural, quoteJa } from './i18n'

test('a title that quotes something itself is quoted as Japanese books do', () => {
  expect(quoteJa('「電気工事士の仕事」についての解説記事')).toBe('「『電気工事士の仕事』についての解説記事」')
  expect(quoteJa('記事 5本')).toBe('「記事 5本」')
})

test('one of a kind is named in the singular, also where the count was formatted before', () => {
  expect([0, 1, 2].map((n) => plural(n, 'order'))).toEqual(['0 orders', '1 order', '2 orders'])
  expect(['1', '1,001'].map((n) => plural(n, 'job'))).toEqual(['1 job', '1,001 jobs'])
  expect(plural(2, 'person', 'people')).toBe('2 people')
})
