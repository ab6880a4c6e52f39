// As of (§2): the standing of anyone at any past moment follows from facts alone. Whatever was ever recorded about the
// demo world's two years must be found again, byte for byte.
import { expect, test } from 'vitest'
import { demoFile, seedDemo } from '../../db/seeds/demo'
import { standingOf } from '../../src/modules/ranks'
import { canonical, type Json } from '../../src/modules/ranks/engine/canonical'
import { root, useCommittedHouse } from '../house/house'

const it = useCommittedHouse()

test('every change of rank in the demo world is found again from its facts, to the byte', async () => {
  const { db, deps, clock } = it.house
  const now = clock.now()
  await seedDemo({ db, files: deps.files, keys: deps.keys, now }, demoFile(root))
  const changes = await db.selectFrom('rankChanges').selectAll().orderBy('at').orderBy('place').execute()
  expect(changes.length).toBeGreaterThan(500)
  for (const { memberId, at, toTier, standing } of changes) {
    const found = await standingOf(db, memberId, at)
    expect(found?.tier).toBe(toTier)
    expect(canonical(found as unknown as Json)).toBe(canonical(standing as Json))
  }
})
