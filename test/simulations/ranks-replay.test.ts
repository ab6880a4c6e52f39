// As of (§2): the standing of anyone at any past moment follows from facts alone. Whatever was ever recorded about the
// demo world's two years must be found again, byte for byte, and can be signed by whoever serves it.

import { expect, test } from 'vitest'
import { seedDemo, smallSize } from '../../db/seeds/demo'
import { canonical, type Json } from '../../src/engine/values/canonical'
import { verifyReceipt } from '../../src/modules/rank-receipts/in-browser'
import { signSteps } from '../../src/modules/rank-receipts/jobs'
import { receiptFile } from '../../src/modules/rank-receipts/receipt'
import { freelancers } from '../../src/modules/rank-receipts/subjects'
import { standingOf } from '../../src/modules/ranks'
import { root, useCommittedTestApp } from '../support/test-app'

const app = useCommittedTestApp()

test('every change of rank in the demo world is found again from its facts, to the byte', async () => {
  const { db, deps, clock } = app
  const now = clock.now()
  await seedDemo({ db, files: deps.files, keys: deps.keys, services: deps, now }, root, smallSize)
  const changes = await db.selectFrom('rankChanges').selectAll().orderBy('at').orderBy('place').execute()
  expect(changes.length).toBeGreaterThan(140)
  for (const { memberId, at, toTier, standing } of changes) {
    const found = await standingOf(db, memberId, at)
    expect(found?.tier).toBe(toTier)
    expect(canonical(found as unknown as Json)).toBe(canonical(standing as Json))
  }
})

test('every one of them is given a receipt by the site that serves it, once, and it holds', async () => {
  const { db, deps, clock } = app
  const changes = await db.selectFrom('rankChanges').select(['id', 'toTier']).execute()
  const signed = await signSteps({ db, at: clock.now() }, freelancers)
  expect(signed).toBe(changes.length)
  expect(await signSteps({ db, at: clock.now() }, freelancers)).toBe(0)
  const receipts = await db.selectFrom('rankReceipts').selectAll().execute()
  const tierOf = new Map(changes.map(({ id, toTier }) => [id, toTier]))
  for (const { changeId, document, jws } of receipts) {
    const checked = await verifyReceipt(receiptFile(document, jws), { keys: deps.keys.signing.published })
    expect(checked).toMatchObject({ holds: true, tier: tierOf.get(changeId ?? '') })
  }
})
