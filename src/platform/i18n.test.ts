import { expect, test } from 'vitest'
import { quoteJa } from './i18n'

test('a title that quotes something itself is quoted as Japanese books do', () => {
  expect(quoteJa('「電気工事士の仕事」についての解説記事')).toBe('「『電気工事士の仕事』についての解説記事」')
  expect(quoteJa('記事 5本')).toBe('「記事 5本」')
})
