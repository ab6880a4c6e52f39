// As of (§2, decision 027): what was agreed on or asked for later changes nothing about a past standing.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { factsJson } from '../../src/engine/documents/freelancer-facts'
import { canonical } from '../../src/engine/values/canonical'
import { change } from '../../src/modules/contracts/commands/change'
import { merge } from '../../src/modules/contracts/commands/merge'
import { split } from '../../src/modules/contracts/commands/split'
import { open } from '../../src/modules/disputes/commands/open'
import { withdraw } from '../../src/modules/disputes/commands/withdraw'
import { requestReceipt } from '../../src/modules/rank-receipts/commands/request-receipt'
import { type Receipt, receiptFile } from '../../src/modules/rank-receipts/receipt'
import { freelancers } from '../../src/modules/rank-receipts/subjects'
import { verifyReceipt } from '../../src/modules/rank-receipts/verify-receipt'
import { factsOf, figuresOf, standingOf } from '../../src/modules/ranks'
import { signPledge } from '../../src/modules/verification'
import { type Pledge, pledge, pledges } from '../../src/modules/verification/pledge'
import { instantText } from '../../src/platform/calendar'
import { addDays, dateOf } from '../../src/platform/clock'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { ratedContract, tierOf } from '../support/career'
import { orderRow, type Parties, working } from '../support/orders'
import { useTestApp } from '../support/test-app'
import { ken, regularFreelancer } from '../world'

const app = useTestApp()
const now = (): Date => app.clock.now()
let people: Parties
beforeEach(async () => {
  people = { freelancer: await regularFreelancer(app), client: await ken(app) }
})
const me = (): string => people.freelancer.memberId

const completionAt = async (at: Date): Promise<unknown> =>
  (await standingOf(app.db, me(), at))?.conditions.find(({ metric }) => metric === 'completion-rate')?.actual
const countedAt = async (at: Date): Promise<string> => {
  const [row] = await figuresOf(app.db, { subjects: [me()], at })
  return `${row?.['completionN']}/${row?.['completionD']}`
}
/** The facts of a moment to the byte, and what the database counts by itself. */
const told = async (at: Date): Promise<string> => {
  const facts = (await factsOf(app.db, [me()], at)).get(me())
  return `${facts && canonical(factsJson(facts))} ${await countedAt(at)}`
}
const act = (orderId: string) => ({ orderId, actorId: people.client.memberId, at: now() })
const justBefore = (at: Date): Date => new Date(at.getTime() - 1)
const overdueBy = (days: number): Date => app.clock.forward({ days: 10 + 30 + days })
const soon = (): string => addDays(dateOf(now()), 20)

/** Does something to late orders and asks for the standing before, at and after it. */
const around = async (deed: () => Promise<unknown>, figures: { late: string; after: string }) => {
  overdueBy(5)
  const earlier = now()
  const was = await told(earlier)
  app.clock.forward({ minutes: 5 })
  await deed()
  const at = now()
  expect(await countedAt(at)).toBe(figures.after)
  app.clock.forward({ days: 1 })
  expect(await told(earlier)).toBe(was)
  expect(await countedAt(earlier)).toBe(figures.late)
  expect(await countedAt(justBefore(at))).toBe(figures.late)
  expect(await completionAt(justBefore(at))).toMatch(/^0/)
  expect(await completionAt(at)).toBeNull()
}

describe('a late order', () => {
  test('was late before another due date was agreed on, and again a month after that one', async () => {
    const { orderId } = await working(app, people)
    const terms = { kind: 'change' as const, title: '記事', brief: '', priceYen: 50_000n }
    const late = { late: '0/1', after: '0/0' }
    await around(
      () =>
        inTransaction(app.db, (tx) => change(tx, { ...act(orderId), terms: { ...terms, dueOn: soon() } })),
      late,
    )
    app.clock.forward({ days: 51 })
    expect(await countedAt(now())).toBe('0/1')
    await inTransaction(app.db, (tx) => change(tx, { ...act(orderId), terms: { ...terms, dueOn: soon() } }))
    expect(await countedAt(now())).toBe('0/0')
    expect(await countedAt(justBefore(now()))).toBe('0/1')
    const facts = (await factsOf(app.db, [me()], now())).get(me())
    expect(facts?.orders[0]?.earlierDueDates).toHaveLength(2)
  })

  test('is not counted while a dispute stops it, and is late again once that is withdrawn', async () => {
    const { orderId } = await working(app, people)
    const id = newId(now())
    const by = { actorId: people.client.memberId, at: now() }
    const statement = { id, body: '届きません。', links: [], fileIds: [] }
    await around(
      () =>
        inTransaction(app.db, (tx) =>
          open(tx, { id, orderId, ...by, at: now(), reason: 'not-delivered', statement }),
        ),
      { late: '0/1', after: '0/0' },
    )
    const [facts] = [...(await factsOf(app.db, [me()], now())).values()]
    expect(facts?.orders[0]).toMatchObject({ status: 'delivered', deliveries: [{ until: null }] })
    const stopped = now()
    app.clock.forward({ days: 3 })
    expect(await countedAt(now())).toBe('0/0')
    await inTransaction(app.db, (tx) => withdraw(tx, { disputeId: id, ...by, at: now() }))
    // Five days late when it stopped, and its due date has moved by the days that it stood still.
    expect(await countedAt(now())).toBe('0/1')
    expect(await countedAt(stopped)).toBe('0/0')
  })

  test('was one late order before it was split, and none of its pieces is', async () => {
    const { orderId } = await working(app, people)
    const pieces = () =>
      [30_000n, 20_000n].map((priceYen, index) => ({
        id: `piece-${index}`,
        title: `記事 ${index}`,
        priceYen,
        dueOn: soon(),
      }))
    const deed = () =>
      inTransaction(app.db, (tx) =>
        split(tx, { ...act(orderId), terms: { kind: 'split', pieces: pieces() } }),
      )
    await around(deed, { late: '0/1', after: '0/0' })
    const facts = (await factsOf(app.db, [me()], now())).get(me())
    expect(facts?.orders.map(({ earlierDueDates }) => earlierDueDates?.length ?? 0)).toEqual([1, 0])
  })

  test('was late beside the other before both were merged into one with more time', async () => {
    const { orderIds } = await working(app, people, [10_000n, 20_000n])
    const [first = '', second = ''] = orderIds
    const terms = { kind: 'merge' as const, orderIds: [second], title: '記事', brief: '' }
    const deed = () =>
      inTransaction(app.db, (tx) => merge(tx, { ...act(first), terms: { ...terms, dueOn: soon() } }))
    await around(deed, { late: '0/2', after: '0/0' })
  })

  test('is in the receipt with the due date it had, and with since when it counts no longer', async () => {
    await ratedContract(app, people)
    const { orderId } = await working(app, people)
    overdueBy(5)
    const terms = { kind: 'change' as const, title: '記事', brief: '', priceYen: 50_000n, dueOn: soon() }
    await inTransaction(app.db, (tx) => change(tx, { ...act(orderId), terms }))
    const changedAt = now()
    app.clock.forward({ days: 1 })
    await inTransaction(app.db, (tx) =>
      requestReceipt(tx, freelancers, { id: 'asked', memberId: me(), changeId: null, at: now() }),
    )
    const kept = await app.db
      .selectFrom('rankReceipts')
      .select(['document', 'jws'])
      .where('id', '=', 'asked')
      .executeTakeFirstOrThrow()
    const receipt: Receipt = JSON.parse(kept.document)
    const { orders } = receipt.facts as { orders: { earlierDueDates?: unknown[] }[] }
    expect(orders.flatMap(({ earlierDueDates = [] }) => earlierDueDates)).toEqual([
      { dueOn: '2026-12-03', until: instantText(changedAt) },
    ])
    const rate = receipt.conditions.find(({ metric }) => metric === 'completion-rate')
    expect(rate).toMatchObject({ met: true, actual: '1/1', since: instantText(changedAt) })
    const keys = app.deps.keys.signing.published
    expect(await verifyReceipt(receiptFile(kept.document, kept.jws), { keys })).toMatchObject({ holds: true })
  })
})

describe('without the command, the database', () => {
  const set = (orderId: string, values: object) =>
    inTransaction(app.db, (tx) => tx.updateTable('orders').set(values).where('id', '=', orderId).execute())

  test('refuses another due date that does not say since when, or says an instant that is over', async () => {
    const { orderId } = await working(app, people)
    const { dueOn } = await orderRow(app, orderId)
    await expect(set(orderId, { dueOn: addDays(dueOn, 1) })).rejects.toThrow(/until_at/)
    await set(orderId, { dueOn: addDays(dueOn, 1), dueSetAt: now() })
    for (const dueSetAt of [now(), justBefore(now())])
      await expect(set(orderId, { dueOn: addDays(dueOn, 2), dueSetAt })).rejects.toThrow(/told already/)
    await expect(set(orderId, { dueSetAt: new Date(now().getTime() + 1) })).rejects.toThrow(/never changed/)
    const gone = inTransaction(app.db, (tx) => tx.deleteFrom('orderDueDates').execute())
    await expect(gone).rejects.toThrow(/permission denied|never changed/)
  })

  test('refuses to tell anew what a rank counts: category, people, times, and how an order ended', async () => {
    const { orderId } = await working(app, people)
    const ended = { status: 'cancelled', fault: 'freelancer', endedAt: now(), rewardedYen: 0n }
    for (const values of [
      { categorySlug: 'article' },
      { mode: 'task' },
      { freelancerId: people.client.memberId, clientId: me() },
      { agreedAt: justBefore(now()) },
      { fundedAt: null },
    ])
      await expect(set(orderId, values), JSON.stringify(values)).rejects.toThrow(/never changed/)
    await set(orderId, ended)
    await expect(set(orderId, { fault: 'client' })).rejects.toThrow(/never changed/)
    const moved = inTransaction(app.db, (tx) =>
      tx.updateTable('categories').set({ parentSlug: null }).where('slug', '=', 'article').execute(),
    )
    await expect(moved).rejects.toThrow(/permission denied|never changed/)
  })
})

describe('a new text of the pledge', () => {
  const next: Pledge = { ...pledge, version: '2026-12', from: '2026-12-01', sha256: 'other' }
  beforeEach(() => {
    pledges.push(next)
  })
  afterEach(() => void pledges.pop())
  const comesAt = new Date('2026-12-01T00:00:00+09:00')
  const isConfirmed = async (at: Date): Promise<readonly unknown[]> => {
    const standing = await standingOf(app.db, me(), at)
    const [row] = await figuresOf(app.db, { subjects: [me()], at })
    return [
      standing?.conditions.find(({ metric }) => metric === 'confidentiality')?.met,
      row?.['confidentiality'],
    ]
  }

  test('ends older confirmations at its own first instant, and no sooner', async () => {
    const signedAt = now()
    await app.sweep()
    expect(await tierOf(app, me())).toBe('regular')
    app.clock.set(comesAt)
    app.clock.forward({ hours: 6 })
    await app.sweep()
    expect(await tierOf(app, me())).toBe('none')
    const again = { memberId: me(), signedName: '佐伯 葵' }
    await expect(
      inTransaction(app.db, (tx) => signPledge(tx, { ...again, version: pledge.version, at: now() })),
    ).rejects.toThrow()
    await inTransaction(app.db, (tx) => signPledge(tx, { ...again, version: next.version, at: now() }))
    await app.drain()
    expect(await isConfirmed(signedAt)).toEqual([true, true])
    expect(await isConfirmed(justBefore(comesAt))).toEqual([true, true])
    expect(await isConfirmed(comesAt)).toEqual([false, false])
    expect(await isConfirmed(justBefore(now()))).toEqual([false, false])
    expect(await isConfirmed(now())).toEqual([true, true])
  })
})
