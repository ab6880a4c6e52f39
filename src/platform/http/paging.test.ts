import { expect, test } from 'vitest'
import { countedIn, isBeyond, momentIn, pageNumber } from './paging'

test.each([
  [undefined, 1],
  ['', 1],
  ['0', 1],
  ['-3', 1],
  ['2.5', 1],
  ['x', 1],
  ['1e9', 1],
  ['12', 12],
  ['10000', 10_000],
  ['99999999999999999999', 10_000],
])('%s is page %d', (text, page) => {
  expect(pageNumber(text)).toBe(page)
})

test.each([
  [undefined, 0],
  ['0', 0],
  ['-1', 0],
  ['1e400', 0],
  ['9223372036854775808', 0],
  ['7', 7],
  ['999999', 999_999],
  ['1000000', 0],
])('%s counts %d', (text, number) => {
  expect(countedIn(text)).toBe(number)
})

test('only the first page of a list may be empty', () => {
  expect([isBeyond(1, []), isBeyond(2, []), isBeyond(2, ['row'])]).toEqual([false, true, false])
})

test.each([
  [undefined, null],
  ['', null],
  ['x', null],
  ['1', null],
  ['99999999999999999999', null],
  ['1795312800000', new Date(1_795_312_800_000)],
])('%s is the moment %s', (text, moment) => {
  expect(momentIn(text)).toEqual(moment)
})
