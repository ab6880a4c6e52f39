import { expect, test } from 'vitest'
import { longWorkOf } from './long-work'

const span = (from: string, until: string) => ({ from, until })

test('single orders, renewed one after another for six months, are long work with thirty days of notice', () => {
  const spans = [
    span('2026-09-10', '2026-12-31'),
    span('2026-07-01', '2026-08-15'),
    span('2027-01-05', '2027-01-31'),
  ]
  expect(longWorkOf(spans, '2027-01-10')).toEqual({
    ...{ since: '2026-07-01', until: '2027-01-31' },
    ...{ noticeBy: '2027-01-01', endsFrom: '2027-02-09' },
  })
})

test('six months are full on their last day, not the day before', () => {
  expect(longWorkOf([span('2026-07-01', '2026-12-31')], '2026-12-01')?.since).toBe('2026-07-01')
  expect(longWorkOf([span('2026-07-01', '2026-12-30')], '2026-12-01')).toBeUndefined()
})

test('a break of a month begins a new chain, a shorter one does not', () => {
  const later = span('2026-08-31', '2027-01-20')
  expect(longWorkOf([span('2026-06-01', '2026-07-31'), later], '2026-12-01')).toBeUndefined()
  expect(longWorkOf([span('2026-06-01', '2026-08-01'), later], '2026-12-01')?.since).toBe('2026-06-01')
})

test('an order within a longer one does not shorten the chain', () => {
  const spans = [span('2026-06-01', '2026-12-31'), span('2026-07-01', '2026-07-10')]
  expect(longWorkOf(spans, '2026-12-01')?.until).toBe('2026-12-31')
})

test('what ended a month ago is over, and nothing is no work', () => {
  const spans = [span('2026-01-01', '2026-08-10')]
  expect(longWorkOf(spans, '2026-09-09')?.since).toBe('2026-01-01')
  expect(longWorkOf(spans, '2026-09-10')).toBeUndefined()
  expect(longWorkOf([], '2026-09-10')).toBeUndefined()
})
