import { beforeAll, describe, expect, test } from 'vitest'
import { accept, answer, deliver, requestChange } from '../../src/modules/contracts'
import { verifyLedger } from '../../src/modules/ledger'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { allAtOnce } from '../support/at-once'
import { balance, orderRow, type Parties, working } from '../support/orders'
import { useCommittedTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useCommittedTestApp()
let people: Parties
beforeAll(async () => {
  people = { client: await ken(app), freelancer: await aoi(app) }
})

const now = (): Date => app.clock.now()
const askToMerge = (orderId: string, orderIds: string[]) => {
  const requestId = newId(now())
  const terms = { kind: 'merge' as const, orderIds, title: '統合', brief: '', dueOn: '2026-12-20' }
  const actorId = people.client.memberId
  return inTransaction(app.db, async (tx) => {
    await requestChange(tx, { orderId, actorId, at: now(), requestId, note: '', terms })
    return requestId
  })
}
const yes = (requestId: string) => () =>
  inTransaction(app.db, (tx) =>
    answer(tx, { requestId, actorId: people.freelancer.memberId, at: now(), answer: 'accept', note: '' }),
  )
const delivering = (orderId: string) => () =>
  inTransaction(app.db, (tx) => {
    const delivery = { id: newId(now()), message: '納品です', links: [], fileIds: [] }
    return deliver(tx, { orderId, actorId: people.freelancer.memberId, at: now(), delivery })
  })
const finish = async (orderId: string): Promise<void> => {
  if ((await orderRow(app, orderId)).status === 'working') await delivering(orderId)()
  await inTransaction(app.db, (tx) => accept(tx, { orderId, actorId: people.client.memberId, at: now() }))
}

describe('two at once', () => {
  test('ten answers to one merge move the escrow once', async () => {
    const { orderIds } = await working(app, people, [10_000n, 20_000n, 30_000n])
    const [first = '', ...others] = orderIds
    const requestId = await askToMerge(first, others)
    const outcome = await allAtOnce(Array.from({ length: 10 }, () => yes(requestId)))
    expect(outcome).toEqual({ won: 1, refused: Array(9).fill('request-not-found') })
    expect(await balance(app, `escrow/${first}`)).toBe(60_000n)
    const events = await app.db
      .selectFrom('orderEvents')
      .select('verb')
      .where('orderId', 'in', orderIds)
      .where('verb', 'in', ['merge', 'absorb'])
      .orderBy('verb')
      .execute()
    expect(events.map(({ verb }) => verb)).toEqual(['absorb', 'absorb', 'merge'])
    await finish(first)
    for (const id of orderIds) expect(await balance(app, `escrow/${id}`)).toBe(0n)
  })

  test('a delivery and the merge of its order: neither is half done, and the money follows', async () => {
    for (let round = 0; round < 8; round++) {
      const { orderIds } = await working(app, people, [10_000n, 20_000n])
      const [first = '', second = ''] = orderIds
      const requestId = await askToMerge(first, [second])
      // Either one that would go on, or one that would end.
      const deliveredId = round % 2 ? first : second
      const outcome = await allAtOnce([yes(requestId), delivering(deliveredId)])
      // Merged first, the order that goes on is still in work, and can be delivered after all.
      const isMerged = (await orderRow(app, second)).mergedInto === first
      const isBoth = isMerged && deliveredId === first
      expect(outcome.won).toBe(isBoth ? 2 : 1)
      if (!isBoth) expect(['wrong-moment', 'nothing-to-merge']).toContain(outcome.refused[0])
      const delivered = (await orderRow(app, deliveredId)).status === 'delivered'
      expect(delivered).toBe(isBoth || !isMerged)
      expect(await balance(app, `escrow/${first}`)).toBe(isMerged ? 30_000n : 10_000n)
      expect(await balance(app, `escrow/${second}`)).toBe(isMerged ? 0n : 20_000n)
      for (const id of isMerged ? [first] : orderIds) await finish(id)
      for (const id of orderIds) expect(await balance(app, `escrow/${id}`)).toBe(0n)
    }
    expect((await verifyLedger(app.db)).faults).toEqual([])
  })

  test('proposals to merge the same orders into one another: one waits, nobody locks the other out', async () => {
    const { orderIds } = await working(app, people, [10_000n, 20_000n, 30_000n])
    const others = (id: string): string[] => orderIds.filter((other) => other !== id)
    const outcome = await allAtOnce(orderIds.map((id) => () => askToMerge(id, others(id))))
    expect(outcome).toEqual({ won: 1, refused: ['request-open', 'request-open'] })
  })
})

describe('without the command, the database', () => {
  const end = (orderId: string, mergedInto: string, rewardedYen = 0n) =>
    app.db
      .updateTable('orders')
      .set({ status: 'cancelled', fault: 'mutual', endedAt: now(), rewardedYen, mergedInto })
      .where('id', '=', orderId)
      .execute()

  test('refuses a merge into another contract, into itself, or with a reward of its own', async () => {
    const { orderIds } = await working(app, people, [10_000n, 20_000n])
    const other = await working(app, people)
    const [first = '', second = ''] = orderIds
    await expect(end(second, other.orderId)).rejects.toThrow(/merged_within_contract/)
    await expect(end(second, second)).rejects.toThrow(/merged_is_over/)
    await expect(end(second, first, 500n)).rejects.toThrow(/merged_is_over/)
    const open = app.db.updateTable('orders').set({ mergedInto: first }).where('id', '=', second)
    await expect(open.execute()).rejects.toThrow(/merged_is_over/)
  })

  test('refuses to move more than is held', async () => {
    const { orderIds } = await working(app, people, [10_000n, 20_000n])
    const [first = '', second = ''] = orderIds
    const { mergeEscrow } = await import('../../src/modules/ledger')
    const from = [{ orderId: second, priceYen: 20_001n }]
    const tooMuch = () =>
      inTransaction(app.db, (tx) => mergeEscrow(tx, { toOrderId: first, from, at: now(), actorId: null }))
    expect(await allAtOnce([tooMuch])).toEqual({ won: 0, refused: ['not-enough-money'] })
  })
})
