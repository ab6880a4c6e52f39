import { beforeAll, describe, expect, test } from 'vitest'
import { accept, agree, answer, ask, deliver } from '../../src/modules/contracts'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { allAtOnce } from '../house/at-once'
import { useCommittedHouse } from '../house/house'
import { agreed, balance, delivered, offered, orderRow, type Parties, payFor, working } from '../house/orders'
import { aoi, ken } from '../world'

const it = useCommittedHouse()
let people: Parties
beforeAll(async () => {
  people = { client: await ken(it.house), freelancer: await aoi(it.house) }
})

const times = (n: number, deed: () => Promise<unknown>): (() => Promise<unknown>)[] =>
  Array.from({ length: n }, () => deed)

describe('ten impatient clicks', () => {
  test('pay once', async () => {
    const { orderId } = await delivered(it.house, people, [10_000n])
    const before = await balance(it.house, `freelancer/${people.freelancer.memberId}`)
    const at = it.house.clock.now()
    const outcome = await allAtOnce(
      times(10, () =>
        inTransaction(it.house.db, (tx) => accept(tx, { orderId, actorId: people.client.memberId, at })),
      ),
    )
    expect(outcome.won).toBe(1)
    expect(outcome.refused).toEqual(Array(9).fill('wrong-moment'))
    expect((await balance(it.house, `freelancer/${people.freelancer.memberId}`)) - before).toBe(8_350n)
    expect(await balance(it.house, `escrow/${orderId}`)).toBe(0n)
    const events = await it.house.db
      .selectFrom('orderEvents')
      .select('verb')
      .where('orderId', '=', orderId)
      .where('verb', '=', 'accept')
      .execute()
    expect(events).toHaveLength(1)
  })

  test('agree once, and freeze one notice of terms', async () => {
    const { orderId } = await offered(it.house, people)
    const at = it.house.clock.now()
    const outcome = await allAtOnce(
      times(10, () =>
        inTransaction(it.house.db, (tx) => agree(tx, { orderId, actorId: people.freelancer.memberId, at })),
      ),
    )
    expect(outcome).toEqual({ won: 1, refused: Array(9).fill('wrong-moment') })
    expect(
      await it.house.db.selectFrom('termsNotices').select('version').where('orderId', '=', orderId).execute(),
    ).toHaveLength(1)
  })

  test('through the door are one 303 and nine answers that say why', async () => {
    const { orderId } = await delivered(it.house, people)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => people.client.post(`/orders/${orderId}/accept`)),
    )
    expect(answers.map((one) => one.status).sort()).toEqual([303, ...Array(9).fill(409)])
    for (const one of answers.filter((a) => a.status === 409))
      expect(one.html).toContain('発注の状態が変わったため')
  })

  test('deliver one draft', async () => {
    const { orderId } = await working(it.house, people)
    const at = it.house.clock.now()
    const outcome = await allAtOnce(
      times(10, () =>
        inTransaction(it.house.db, (tx) => {
          const delivery = { id: newId(at), message: '第1稿', links: [], fileIds: [] }
          return deliver(tx, { orderId, actorId: people.freelancer.memberId, at, delivery })
        }),
      ),
    )
    expect(outcome.won).toBe(1)
    expect((await orderRow(it.house, orderId)).round).toBe(1)
  })
})

describe('two at once', () => {
  test('an acceptance and a withdrawal: one happens, and the money agrees with it', async () => {
    for (let round = 0; round < 8; round++) {
      const { orderId } = await delivered(it.house, people, [10_000n])
      const [took, accepted] = await Promise.all([
        people.freelancer.post(`/orders/${orderId}/withdraw-delivery`),
        people.client.post(`/orders/${orderId}/accept`),
      ])
      expect([took.status, accepted.status].sort()).toEqual([303, 409])
      const order = await orderRow(it.house, orderId)
      expect(await balance(it.house, `escrow/${orderId}`)).toBe(order.status === 'completed' ? 0n : 10_000n)
    }
  })

  test('payments of one contract: the second is returned', async () => {
    const { orderId, contractId } = await agreed(it.house, people)
    await Promise.allSettled([
      payFor(it.house, people.client, contractId),
      payFor(it.house, people.client, contractId),
    ])
    expect((await orderRow(it.house, orderId)).status).toBe('working')
    expect(await balance(it.house, `escrow/${orderId}`)).toBe(50_000n)
  })

  test('answers to one request: the escrow is divided once', async () => {
    const { orderId } = await working(it.house, people)
    const at = it.house.clock.now()
    const requestId = newId(at)
    const terms = { kind: 'cancel' as const, fault: 'mutual' as const, rewardYen: 10_000n }
    await inTransaction(it.house.db, (tx) =>
      ask(tx, { orderId, actorId: people.client.memberId, at, requestId, note: '', terms }),
    )
    const yes = { requestId, actorId: people.freelancer.memberId, at, answer: 'accept' as const, note: '' }
    const outcome = await allAtOnce(times(6, () => inTransaction(it.house.db, (tx) => answer(tx, yes))))
    expect(outcome).toEqual({ won: 1, refused: Array(5).fill('request-not-found') })
    expect(await balance(it.house, `escrow/${orderId}`)).toBe(0n)
  })
})

describe('each layer by itself', () => {
  test('without the lock, the move still loses when the status has changed', async () => {
    const { moveOrder } = await import('../../src/modules/contracts/store')
    const { orderId } = await working(it.house, people)
    const moved = await inTransaction(it.house.db, (tx) =>
      moveOrder(tx, {
        set: {},
        event: {
          orderId,
          verb: 'accept',
          fromStatus: 'delivered',
          toStatus: 'completed',
          byRole: 'client',
          actorId: null,
          at: it.house.clock.now(),
          detail: {},
        },
      }),
    )
    expect(moved).toBeUndefined()
  })

  test('without the command, the database refuses a completed order that nobody was paid for', async () => {
    const { orderId } = await working(it.house, people)
    const bad = it.house.db
      .updateTable('orders')
      .set({ status: 'completed', endedAt: it.house.clock.now() })
      .where('id', '=', orderId)
    await expect(bad.execute()).rejects.toThrow(/check/)
  })

  test('what happened to an order is never rewritten', async () => {
    const { orderId } = await offered(it.house, people)
    await expect(
      it.house.db.deleteFrom('orderEvents').where('orderId', '=', orderId).execute(),
    ).rejects.toThrow(/facts/)
    await expect(
      it.house.db.updateTable('orderEvents').set({ verb: 'agree' }).where('orderId', '=', orderId).execute(),
    ).rejects.toThrow(/facts/)
  })
})
