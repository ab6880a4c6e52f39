// As of (§2, §2.8): a client's standing at any past moment follows from facts alone. Whatever was recorded about the demo
// world's clients, and about random ones, is found again, byte for byte, and nothing in between was forgotten.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seedDemo, smallSize } from '../../db/seeds/demo'
import { clientPolicy, clientStandingAt } from '../../src/engine/evaluate/client-standing'
import { clientAsOf } from '../../src/engine/facts/client-facts'
import { clientDueAt } from '../../src/engine/measure/measure-client'
import { canonical, type Json } from '../../src/engine/values/canonical'
import { judgeClient } from '../../src/modules/client-standing/commands/judge-client'
import { clientEarlierOf, clientFactsOf } from '../../src/modules/client-standing/queries-facts'
import { clientTiersOf } from '../../src/modules/client-standing/queries-figures'
import { verifyReceipt } from '../../src/modules/rank-receipts/in-browser'
import { signSteps } from '../../src/modules/rank-receipts/jobs'
import { makeReceipt, receiptFile } from '../../src/modules/rank-receipts/receipt'
import { clientReceipts } from '../../src/modules/rank-receipts/receipt-kinds'
import { clients } from '../../src/modules/rank-receipts/subjects'
import { monthsLater } from '../../src/platform/calendar'
import { inTransaction } from '../../src/platform/db'
import { anyClientFactsAt } from '../support/client-arbitraries'
import { noon } from '../support/freelancer-fixtures'
import { root, useCommittedTestApp } from '../support/test-app'
import { type ClientSubject, insertClients, straightenClient } from './client-rows'

const app = useCommittedTestApp()

const changesOf = () =>
  app.db.selectFrom('rankClientChanges').selectAll().orderBy('at').orderBy('place').execute()
type Change = Awaited<ReturnType<typeof changesOf>>[number]

const standingOf = async (memberId: string, at: Date) => {
  const facts = (await clientFactsOf(app.db, [memberId], at)).get(memberId)
  if (!facts) throw new Error(`no facts of ${memberId}`)
  return { facts, standing: clientStandingAt(facts, at) }
}

const foundAgain = async ({ memberId, at, toTier, standing }: Change): Promise<void> => {
  const found = await standingOf(memberId, at)
  expect(found.standing.tier).toBe(toTier)
  expect(canonical(found.standing as unknown as Json)).toBe(canonical(standing as Json))
}

test('every change of a client’s standing in the demo world is found again, and there was no other', async () => {
  const { db, deps, clock } = app
  const now = clock.now()
  await seedDemo({ db, files: deps.files, keys: deps.keys, services: deps, now }, root, smallSize)
  const changes = await changesOf()
  expect(changes.length).toBeGreaterThan(20)
  for (const change of changes) await foundAgain(change)
  // The database judges everybody without looking at what was recorded: on no day does it say anything else.
  for (let months = 0; months < 24; months += 1) {
    const at = monthsLater(now, -months)
    for (const [memberId, tier] of await clientTiersOf(db, { policy: clientPolicy, subjects: 'all', at })) {
      const held = changes.findLast((change) => change.memberId === memberId && change.at <= at)
      expect(tier, `${memberId} at ${at.toISOString()}`).toBe(held?.toTier ?? 'none')
    }
  }
})

test('every one of them is given a receipt by the site that serves it, and it holds', async () => {
  const { db, deps, clock } = app
  const changes = new Map((await changesOf()).map(({ id, toTier }) => [id, toTier]))
  expect(await signSteps({ db, at: clock.now() }, clients)).toBe(changes.size)
  for (const { changeId, document, jws } of await db.selectFrom('rankClientReceipts').selectAll().execute()) {
    const checked = await verifyReceipt(receiptFile(document, jws), { keys: deps.keys.signing.published })
    expect(checked).toMatchObject({ holds: true, about: 'client', tier: changes.get(changeId ?? '') })
  }
})

const peopleMax = 30

test('whatever random clients are awarded over a year is found again, with receipts that hold', async () => {
  const { db, deps } = app
  const subjects = fc
    .sample(anyClientFactsAt(noon), { numRuns: peopleMax, seed: 140 })
    .map((facts, index): ClientSubject => {
      const memberId = `w${index}`
      return { memberId, facts: straightenClient(facts, memberId) }
    })
  await insertClients(db, subjects)
  const since = new Set((await changesOf()).map(({ id }) => id))
  const until = monthsLater(noon, 7)
  for (const { memberId, facts } of subjects)
    for (let at = noon; at < until; at = clientDueAt(clientAsOf(facts, at), at)) {
      const now = at
      await inTransaction(db, (tx) => judgeClient(tx, { memberId, at: now }))
    }
  const changes = (await changesOf()).filter(({ id }) => !since.has(id))
  expect(new Set(changes.map(({ fromTier, toTier }) => `${fromTier} ${toTier}`)).size).toBeGreaterThan(2)
  for (const change of changes) {
    await foundAgain(change)
    const { id, document, jws, memberId, at } = await db
      .selectFrom('rankClientReceipts')
      .selectAll()
      .where('changeId', '=', change.id)
      .executeTakeFirstOrThrow()
    const { facts } = await standingOf(memberId, at)
    const earlier = await clientEarlierOf(db, { memberId }, at)
    const judged = { subject: memberId, at, policy: clientPolicy, facts, earlier }
    const about = { id, site: 'http://tanomi.test', ...judged }
    expect(canonical((await makeReceipt(clientReceipts, about)) as Json)).toBe(document)
    const checked = await verifyReceipt(receiptFile(document, jws), { keys: deps.keys.signing.published })
    expect(checked).toMatchObject({ holds: true, about: 'client', tier: change.toTier })
  }
})
