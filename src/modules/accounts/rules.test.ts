import { expect, test } from 'vitest'
import { keptUntil, nameInArchive, removalAt, rowsAsJson } from './rules'

const at = new Date('2026-11-23T10:00:00Z')

test('an export can be fetched for seven days, and a closing taken back for fourteen', () => {
  expect(keptUntil(at).toISOString()).toBe('2026-11-30T10:00:00.000Z')
  expect(removalAt(at).toISOString()).toBe('2026-12-07T10:00:00.000Z')
})

test('a file’s name in the archive leads nowhere else', () => {
  expect(nameInArchive({ id: 'f1', name: '../../etc/passwd' })).toBe('files/f1-__.._etc_passwd')
  expect(nameInArchive({ id: 'f1', name: '納品 最終.pdf' })).toBe('files/f1-納品 最終.pdf')
  expect(nameInArchive({ id: 'f1', name: 'C:\\a\u0000b' })).toBe('files/f1-C__a_b')
})

test('rows are readable JSON, with amounts as numbers and no bytes', () => {
  const json = rowsAsJson([{ priceYen: 30_000n, at, number: Buffer.from('x'), title: '見出し' }])
  expect(JSON.parse(json)).toEqual([{ priceYen: 30_000, at: '2026-11-23T10:00:00.000Z', title: '見出し' }])
})
