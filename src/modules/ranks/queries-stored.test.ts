import { expect, test } from 'vitest'
import { factsOf } from '../../../test/support/freelancer-fixtures'
import { factsJson } from '../../engine/documents/freelancer-facts'
import { readStoredFacts } from './queries-stored'

test('an instant that the database keeps to the microsecond is read to the millisecond', () => {
  const { freelancer, ...rest } = factsJson(factsOf({}))
  const lastSeenAt = '2026-11-20T09:00:00.123456+09:00'
  const read = readStoredFacts({ ...rest, freelancer: { ...(freelancer as object), lastSeenAt } })
  expect(read.freelancer.lastSeenAt).toEqual(new Date('2026-11-20T00:00:00.123Z'))
})
