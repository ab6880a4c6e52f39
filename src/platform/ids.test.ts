import { expect, test } from 'vitest'
import { isId, newId, newIds } from './ids'

test('ids of one instant are all different, however many', () => {
  // Drawn one by one, among so many two would be the same three times out of four.
  const many = 300_000
  const ids = newIds(new Date('2026-11-23T00:00:00Z'), many)
  expect(new Set(ids).size).toBe(many)
  expect(ids.every(isId)).toBe(true)
})

test('an id sorts by its instant', () => {
  const [before, after] = [newId(new Date('2026-11-23T00:00:00Z')), newId(new Date('2026-11-23T00:00:01Z'))]
  expect(before < after).toBe(true)
})
