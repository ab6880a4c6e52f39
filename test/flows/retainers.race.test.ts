import { expect, test } from 'vitest'
import { agree, counter } from '../../src/modules/contracts'
import { verifyLedger } from '../../src/modules/ledger'
import { giveNotice, repeat, sweepRetainers } from '../../src/modules/retainers'
import { lockRetainer } from '../../src/modules/retainers/store'
import { startOf } from '../../src/platform/clock'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { allAtOnce, readBehind } from '../support/at-once'
import { offered } from '../support/orders'
import { useCommittedTestApp } from '../support/test-app'
import { ken, regularFreelancer } from '../world'
import { monthOrders, retainerRow, runningRetainer } from './retainers.help'

const app = useCommittedTestApp()

test('eight sweeps at once open one order of the month, and notice given meanwhile is given once', async () => {
  const client = await ken(app)
  const freelancer = await regularFreelancer(app)
  await runningRetainer(app, client, freelancer)
  app.clock.set(startOf('2026-12-23'))
  const at = app.clock.now()
  const { id } = await retainerRow(app)
  const opening = Array.from({ length: 8 }, () => () => {
    const act = { retainerId: id, actorId: null, as: 'clock' as const, at, orderId: newId(at) }
    return inTransaction(app.db, (tx) => repeat(tx, act))
  })
  const { won, refused } = await allAtOnce(opening)
  expect({ won, refused: new Set(refused) }).toEqual({ won: 1, refused: new Set(['wrong-moment']) })
  expect(await monthOrders(app)).toHaveLength(2)
  const notices = [client, freelancer, client, freelancer].map((person) => () => {
    const act = { retainerId: id, actorId: person.memberId, at, reason: '' }
    return inTransaction(app.db, (tx) => giveNotice(tx, act))
  })
  const ends = await allAtOnce([...notices, () => sweepRetainers({ db: app.db, services: app.deps, at })])
  expect(ends).toEqual({ won: 2, refused: ['notice-given', 'notice-given', 'notice-given'] })
  expect(await monthOrders(app)).toHaveLength(2)
  expect((await verifyLedger(app.db)).faults).toEqual([])

  // Countering and accepting together: one of them wins, and the order is agreed on the terms that were seen or not at all.
  for (let round = 0; round < 3; round++) {
    const { orderId } = await offered(app, { client, freelancer })
    const terms = { title: '商品説明文', brief: '', priceYen: 90_000n, dueOn: '2027-01-20' }
    const act = { orderId, actorId: freelancer.memberId, at }
    const deeds = [
      () => inTransaction(app.db, (tx) => agree(tx, act)),
      () => inTransaction(app.db, (tx) => counter(tx, { ...act, terms })),
    ]
    const together = await allAtOnce(round % 2 ? deeds : [...deeds].reverse())
    expect(together.won).toBe(1)
    const order = await app.db
      .selectFrom('orders')
      .select(['status', 'priceYen'])
      .where('id', '=', orderId)
      .executeTakeFirstOrThrow()
    expect([
      { status: 'agreed', priceYen: 50_000n },
      { status: 'offered', priceYen: 90_000n },
    ]).toContainEqual(order)
  }
})

test('whoever waited for a retainer knows that its last order has lapsed meanwhile', async () => {
  const { id } = await retainerRow(app)
  const { orderId } = await app.db
    .selectFrom('retainerOrders')
    .select('orderId')
    .where('retainerId', '=', id)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  const read = await readBehind(app.db, {
    write: async (tx) => {
      await lockRetainer(tx, id)
      const ended = { status: 'cancelled' as const, endedAt: app.clock.now(), fault: 'client' as const }
      await tx
        .updateTable('orders')
        .set({ ...ended, faultDecidedBy: 'clock' })
        .where('id', '=', orderId)
        .execute()
    },
    read: (tx) => lockRetainer(tx, id),
  })
  expect(read?.lastUnpaid).toBe(true)
})
