import { beforeAll, describe, expect, test } from 'vitest'
import { accept, agree, answer, deliver, requestChange } from '../../src/modules/contracts'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { allAtOnce } from '../support/at-once'
import {
  agreed,
  balance,
  delivered,
  offered,
  orderRow,
  type Parties,
  payFor,
  working,
} from '../support/orders'
import { useCommittedTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useCommittedTestApp()
let people: Parties
beforeAll(async () => {
  people = { client: await ken(app), freelancer: await aoi(app) }
})

const times = (n: number, deed: () => Promise<unknown>): (() => Promise<unknown>)[] =>
  Array.from({ length: n }, () => deed)

describe('ten impatient clicks', () => {
  test('pay once', async () => {
    const { orderId } = await delivered(app, people, [10_000n])
    const before = await balance(app, `freelancer/${people.freelancer.memberId}`)
    const at = app.clock.now()
    const outcome = await allAtOnce(
      times(10, () =>
        inTransaction(app.db, (tx) => accept(tx, { orderId, actorId: people.client.memberId, at })),
      ),
    )
    expect(outcome.won).toBe(1)
    expect(outcome.refused).toEqual(Array(9).fill('wrong-moment'))
    expect((await balance(app, `freelancer/${people.freelancer.memberId}`)) - before).toBe(8_350n)
    expect(await balance(app, `escrow/${orderId}`)).toBe(0n)
    const events = await app.db
      .selectFrom('orderEvents')
      .select('verb')
      .where('orderId', '=', orderId)
      .where('verb', '=', 'accept')
      .execute()
    expect(events).toHaveLength(1)
  })

  test('agree once, and freeze one notice of terms', async () => {
    const { orderId } = await offered(app, people)
    const at = app.clock.now()
    const outcome = await allAtOnce(
      times(10, () =>
        inTransaction(app.db, (tx) => agree(tx, { orderId, actorId: people.freelancer.memberId, at })),
      ),
    )
    expect(outcome).toEqual({ won: 1, refused: Array(9).fill('wrong-moment') })
    expect(
      await app.db.selectFrom('termsNotices').select('version').where('orderId', '=', orderId).execute(),
    ).toHaveLength(1)
  })

  test('through the form are one 303 and nine answers that say why', async () => {
    const { orderId } = await delivered(app, people)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => people.client.post(`/orders/${orderId}/accept`)),
    )
    expect(answers.map((one) => one.status).sort()).toEqual([303, ...Array(9).fill(409)])
    for (const one of answers.filter((a) => a.status === 409))
      expect(one.html).toContain('発注の状態が変わったため')
  })

  test('deliver one draft', async () => {
    const { orderId } = await working(app, people)
    const at = app.clock.now()
    const outcome = await allAtOnce(
      times(10, () =>
        inTransaction(app.db, (tx) => {
          const delivery = { id: newId(at), message: '第1稿', links: [], fileIds: [] }
          return deliver(tx, { orderId, actorId: people.freelancer.memberId, at, delivery })
        }),
      ),
    )
    expect(outcome.won).toBe(1)
    expect((await orderRow(app, orderId)).round).toBe(1)
  })
})

describe('two at once', () => {
  test('an acceptance and a withdrawal: one happens, and the money agrees with it', async () => {
    for (let round = 0; round < 8; round++) {
      const { orderId } = await delivered(app, people, [10_000n])
      const [took, accepted] = await Promise.all([
        people.freelancer.post(`/orders/${orderId}/withdraw-delivery`),
        people.client.post(`/orders/${orderId}/accept`),
      ])
      expect([took.status, accepted.status].sort()).toEqual([303, 409])
      const order = await orderRow(app, orderId)
      expect(await balance(app, `escrow/${orderId}`)).toBe(order.status === 'completed' ? 0n : 10_000n)
    }
  })

  test('payments of one contract: the second is returned', async () => {
    const { orderId, contractId } = await agreed(app, people)
    await Promise.allSettled([payFor(app, people.client, contractId), payFor(app, people.client, contractId)])
    expect((await orderRow(app, orderId)).status).toBe('working')
    expect(await balance(app, `escrow/${orderId}`)).toBe(50_000n)
  })

  test('answers to one request: the escrow is divided once', async () => {
    const { orderId } = await working(app, people)
    const at = app.clock.now()
    const requestId = newId(at)
    const terms = { kind: 'cancel' as const, fault: 'mutual' as const, rewardYen: 10_000n }
    await inTransaction(app.db, (tx) =>
      requestChange(tx, { orderId, actorId: people.client.memberId, at, requestId, note: '', terms }),
    )
    const yes = { requestId, actorId: people.freelancer.memberId, at, answer: 'accept' as const, note: '' }
    const outcome = await allAtOnce(times(6, () => inTransaction(app.db, (tx) => answer(tx, yes))))
    expect(outcome).toEqual({ won: 1, refused: Array(5).fill('request-not-found') })
    expect(await balance(app, `escrow/${orderId}`)).toBe(0n)
  })
})

describe('each layer by itself', () => {
  test('without the lock, the move still loses when the status has changed', async () => {
    const { moveOrder } = await import('../../src/modules/contracts/store')
    const { orderId } = await working(app, people)
    const moved = await inTransaction(app.db, (tx) =>
      moveOrder(tx, {
        set: {},
        event: {
          orderId,
          verb: 'accept',
          fromStatus: 'delivered',
          toStatus: 'completed',
          byRole: 'client',
          actorId: null,
          at: app.clock.now(),
          detail: {},
        },
      }),
    )
    expect(moved).toBeUndefined()
  })

  test('without the command, the database refuses a completed order that nobody was paid for', async () => {
    const { orderId } = await working(app, people)
    const bad = app.db
      .updateTable('orders')
      .set({ status: 'completed', endedAt: app.clock.now() })
      .where('id', '=', orderId)
    await expect(bad.execute()).rejects.toThrow(/check/)
  })

  test('what happened to an order is never rewritten', async () => {
    const { orderId } = await offered(app, people)
    await expect(app.db.deleteFrom('orderEvents').where('orderId', '=', orderId).execute()).rejects.toThrow(
      /permission denied|facts/,
    )
    await expect(
      app.db.updateTable('orderEvents').set({ verb: 'agree' }).where('orderId', '=', orderId).execute(),
    ).rejects.toThrow(/permission denied|facts/)
  })
})
