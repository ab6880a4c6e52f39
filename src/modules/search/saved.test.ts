import { expect, test } from 'vitest'
import { hrefOf, readSearch } from './filters'
import { lastMorning, queryOf, searchOf } from './saved'

test('the morning of a moment is seven o’clock of its day in Japan, or of the day before', () => {
  const morning = (text: string) => lastMorning(new Date(text)).toISOString()
  expect(morning('2026-11-23T06:59:59+09:00')).toBe('2026-11-21T22:00:00.000Z')
  expect(morning('2026-11-23T07:00:00+09:00')).toBe('2026-11-22T22:00:00.000Z')
  expect(morning('2026-11-23T23:59:59+09:00')).toBe('2026-11-22T22:00:00.000Z')
})

test('a search is kept without its page and order, and comes back with the newest first', () => {
  const search = readSearch('jobs', new URLSearchParams('q=ロゴ&cat=logo&fit=1&days=7&sort=budget&page=3'))
  const saved = { kind: 'jobs' as const, query: queryOf(search) }
  expect(new URLSearchParams(saved.query).has('page')).toBe(false)
  expect(searchOf(saved)).toEqual({ ...search, page: 1, sort: 'new' })
  expect(hrefOf({ ...searchOf(saved), sort: 'recommended' })).toBe(`/jobs?${saved.query}`)
})

test('a filter that is not known any more is passed over', () => {
  expect(searchOf({ kind: 'tasks', query: 'q=調査&colour=red' }).groups).toEqual([])
})
