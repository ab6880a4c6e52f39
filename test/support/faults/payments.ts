// Payments over HTTP by people who try again when they were not answered, and the proof of what became of them.
import { sql } from 'kysely'
import { verifyLedger } from '../../../src/modules/ledger'
import { newId } from '../../../src/platform/ids'
import { isOutage } from '../../../src/platform/outage'
import { agreed, type Parties } from '../orders'
import { newcomer } from '../person'
import { pause } from '../site-process'
import type { TestApp } from '../test-app'

const ordersPerContract = 25
const payers = 6
const card = { number: '4242424242424242', expiry: '12/40', cvc: '123' }

/** Runs again what an outage interrupted before it was kept: for this program's own reading and preparing. */
export const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let tries = 0; ; tries++)
    try {
      return await work()
    } catch (error) {
      if (!isOutage(error) || tries > 600) throw error
      await pause(100)
    }
}

export const makePairs = async (app: TestApp): Promise<Parties[]> => {
  const pairs: Parties[] = []
  for (let i = 0; i < payers; i++) {
    const mark = `${Date.now()}-${i}`
    const client = await newcomer(app, { name: '健', email: `client-${mark}@example.jp`, side: 'client' })
    const freelancer = await newcomer(app, { name: '葵', email: `freelancer-${mark}@example.jp` })
    pairs.push({ client, freelancer })
  }
  return pairs
}

interface Due {
  by: Parties
  orderId: string
}

/** Orders that are agreed and wait for their money. */
export const makeOrders = async (app: TestApp, pairs: Parties[], count: number): Promise<Due[]> => {
  const due: Due[] = []
  for (let i = 0; due.length < count; i++) {
    const by = pairs[i % pairs.length] as Parties
    const wanted = Array.from({ length: Math.min(ordersPerContract, count - due.length) }, () => 10_000n)
    const { orderIds } = await patiently(() => agreed(app, by, wanted))
    due.push(...orderIds.map((orderId) => ({ by, orderId })))
  }
  return due
}

/** `acknowledged`: the answer to the payment led back to the order. `found`: it was paid when asked again. */
type Outcome = 'acknowledged' | 'found'

/** One payment, tried again under the same ids until it is answered. */
const payOne = async ({ by, orderId }: Due): Promise<Outcome> => {
  const [chargeId, attemptId] = [newId(new Date()), newId(new Date())]
  for (let tries = 0; tries < 2000; tries++) {
    try {
      const begun = await by.client.post(`/orders/${orderId}/pay`, { _id: chargeId })
      if (begun.status === 409 || begun.status === 422) return 'found'
      if (begun.status === 303 && begun.to.startsWith('/sandbox/pay/')) {
        const paid = await by.client.post(begun.to, { ...card, _id: attemptId })
        if (paid.status === 303 && paid.to.startsWith('/orders/')) return 'acknowledged'
        if (paid.status === 409 || paid.status === 422) return 'found'
      }
    } catch {
      // Cut off or refused: nobody knows what became of it.
    }
    await pause(50)
  }
  throw new Error(`Order ${orderId} could not be paid`)
}

export interface PaymentRun {
  acknowledged: Set<string>
  done: Promise<void>
}

/** All of them, by several people at once. */
export const payAll = (due: readonly Due[]): PaymentRun => {
  const left = [...due]
  const acknowledged = new Set<string>()
  const work = async (): Promise<void> => {
    for (let next = left.pop(); next; next = left.pop())
      if ((await payOne(next)) === 'acknowledged') acknowledged.add(next.orderId)
  }
  const done = Promise.all(Array.from({ length: payers }, work)).then(() => {})
  return { acknowledged, done }
}

export interface Proof {
  /** Acknowledged and not in the ledger. */
  lost: number
  /** In the ledger, or charged, more than once. */
  doubled: number
  /** Rules of the ledger that do not hold. */
  faults: number
}

/** Every order of the round has one posting that funds it and one charge that succeeded; the whole ledger is sound. */
export const proveRound = async ({ db }: TestApp, due: readonly Due[]): Promise<Proof> => {
  const ids = due.map(({ orderId }) => orderId)
  const { rows } = await sql<{ id: string; postings: number; charges: number }>`
    select o.id,
      (select count(*)::int from postings p where p.reference = 'order/' || o.id and p.kind = 'fund') as postings,
      (select count(*)::int from charge_lines l join charges c on c.id = l.charge_id
        where l.order_id = o.id and c.status = 'succeeded') as charges
    from unnest(${ids}::text[]) as o (id)`.execute(db)
  const { faults } = await verifyLedger(db)
  return {
    lost: rows.filter(({ postings, charges }) => postings < 1 || charges < 1).length,
    doubled: rows.filter(({ postings, charges }) => postings > 1 || charges > 1).length,
    faults: faults.length,
  }
}
