import type { ControlledTransaction } from 'kysely'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DB } from '../../db/schema.gen'
import {
  accept,
  agree,
  answer,
  ask,
  cancel,
  decline,
  deliver,
  offer,
  pay,
  revise,
  withdrawDelivery,
} from '../../src/modules/contracts'
import { settleCharge } from '../../src/modules/ledger/commands/settle-charge'
import { addDays, dateOf, later } from '../../src/platform/clock'
import type { Tx } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { Refused } from '../../src/platform/refused'
import { useCommittedHouse, worldBegins } from '../house/house'
import type { Parties } from '../house/orders'
import { aoi, ken } from '../world'
import { carryOut, type Deed, deeds, isPossible, type Model, type ModelOrder } from './model'

const it = useCommittedHouse()
let people: Parties
beforeAll(async () => {
  people = { client: await ken(it.house), freelancer: await aoi(it.house) }
})

/** A small seeded generator: the same seed walks the same way again. */
const chance = (seed: number) => {
  let state = seed * 2_654_435_761 + 1
  return (n: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) % n
  }
}

interface Step {
  order: ModelOrder
  deed: Deed
  at: Date
  rewardYen: bigint
  pieceIds: [string, string]
}

const payNow = async (tx: Tx, orderId: string, at: Date): Promise<void> => {
  const chargeId = newId(at)
  await pay(tx, { chargeId, clientId: people.client.memberId, of: { orderId }, at })
  const charge = await tx
    .selectFrom('charges')
    .selectAll()
    .where('id', '=', chargeId)
    .executeTakeFirstOrThrow()
  const { provider, providerRef, amountYen } = charge
  await settleCharge(tx, { provider, ref: providerRef ?? '', verb: 'succeed', amountYen, failure: null, at })
}

const askAndAnswer = async (tx: Tx, step: Step): Promise<void> => {
  const { order, at, rewardYen, pieceIds } = step
  const second = order.priceYen / 2n
  const dueOn = addDays(dateOf(at), 5)
  const pieces = [order.priceYen - second, second].map((priceYen, i) => ({
    id: pieceIds[i] ?? '',
    title: `半分 ${i}`,
    priceYen,
    dueOn,
  }))
  const terms =
    step.deed === 'split'
      ? { kind: 'split' as const, pieces }
      : { kind: 'cancel' as const, fault: 'mutual' as const, rewardYen }
  const requestId = newId(at)
  await ask(tx, { orderId: order.id, actorId: people.freelancer.memberId, at, requestId, note: '', terms })
  await answer(tx, { requestId, actorId: people.client.memberId, at, answer: 'accept', note: '' })
}

const doIt = async (tx: Tx, step: Step): Promise<unknown> => {
  const { order, deed, at } = step
  const byClient = { orderId: order.id, actorId: people.client.memberId, at }
  const byFreelancer = { orderId: order.id, actorId: people.freelancer.memberId, at }
  switch (deed) {
    case 'agree':
      return agree(tx, byFreelancer)
    case 'decline':
      return decline(tx, { ...byFreelancer, reason: '' })
    case 'cancel':
      return cancel(tx, { ...byClient, reason: '' })
    case 'pay':
      return payNow(tx, order.id, at)
    case 'deliver':
      return deliver(tx, {
        ...byFreelancer,
        delivery: { id: newId(at), message: '納品', links: [], fileIds: [] },
      })
    case 'take-back':
      return withdrawDelivery(tx, byFreelancer)
    case 'revise':
      return revise(tx, { ...byClient, note: '直して' })
    case 'accept':
      return accept(tx, byClient)
    case 'auto-accept':
      return accept(tx, { orderId: order.id, actorId: null, at, as: 'clock' })
    default:
      return askAndAnswer(tx, step)
  }
}

/** What must hold after every step, read back from the database in one statement. */
const invariants = async (tx: Tx, model: Model): Promise<void> => {
  const { rows } = await sql<{
    total: string
    wrong: number
    negative: number
    mine: string
    held: string
    state: string
  }>`
    select
      (select coalesce(sum(balance_yen), 0) from ledger_accounts)::text as total,
      (select count(*)::int from orders o left join ledger_accounts a on a.id = 'escrow/' || o.id
        where coalesce(a.balance_yen, 0) <> case when o.status in ('working', 'delivered') then o.price_yen else 0 end) as wrong,
      (select count(*)::int from ledger_accounts where balance_yen < 0 and kind not in ('provider', 'bank')) as negative,
      (select coalesce(sum(balance_yen), 0) from ledger_accounts where kind = 'freelancer')::text as mine,
      (select coalesce(sum(balance_yen), 0) from ledger_accounts where id = 'fees-held')::text as held,
      (select string_agg(o.id || ' ' || o.status || ' ' || o.price_yen, ',' order by o.id) from orders o) as state`.execute(
    tx,
  )
  const state = [...model.orders]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((order) => `${order.id} ${order.status} ${order.priceYen}`)
    .join(',')
  expect(rows[0]).toEqual({
    total: '0',
    wrong: 0,
    negative: 0,
    mine: model.freelancerYen.toString(),
    held: model.feesHeldYen.toString(),
    state,
  })
}

const begin = async (tx: Tx, pick: (n: number) => number): Promise<Model> => {
  const prices = Array.from({ length: 1 + pick(3) }, () => BigInt(500 + pick(90_000)))
  const rows = prices.map((priceYen, i) => ({
    id: newId(worldBegins),
    title: `発注 ${i}`,
    brief: '',
    priceYen,
    dueOn: '2027-03-01',
  }))
  const id = newId(worldBegins)
  const parties = { clientId: people.client.memberId, freelancerId: people.freelancer.memberId }
  const terms = {
    categorySlug: 'article',
    title: '契約',
    origin: 'direct-request' as const,
    originId: id,
    jobId: null,
  }
  const rest = { revisions: 2, rights: 'transfer' as const, withholding: false, at: worldBegins }
  await offer(tx, { id, threadId: newId(worldBegins), ...parties, ...terms, rows, ...rest })
  const orders = rows.map((row) => ({
    id: row.id,
    status: 'offered' as const,
    priceYen: row.priceYen,
    clientFeeYen: 0n,
    revisions: 0,
  }))
  return { orders, freelancerYen: 0n, feesHeldYen: 0n }
}

const walk = async (
  trx: ControlledTransaction<DB>,
  seed: number,
): Promise<{ done: number; refused: number }> => {
  const pick = chance(seed)
  const model = await begin(trx, pick)
  const tally = { done: 0, refused: 0 }
  for (let n = 0; n < 14; n++) {
    const order = model.orders[pick(model.orders.length)] as ModelOrder
    const fitting = deeds.filter((deed) => isPossible(order, deed))
    // Mostly what fits, so that walks get somewhere; sometimes anything, so that refusals are walked too.
    const deed = (
      fitting.length && pick(4) ? fitting[pick(fitting.length)] : deeds[pick(deeds.length)]
    ) as Deed
    const at = later(worldBegins, { hours: n + 1 })
    const step: Step = {
      order,
      deed,
      at,
      rewardYen: BigInt(pick(Number(order.priceYen) + 1)),
      pieceIds: [newId(at), newId(at)],
    }
    const trial = await trx.savepoint('step').execute()
    try {
      await doIt(trial, step)
      expect(`${order.status} ${deed} ${isPossible(order, deed)}`).toBe(`${order.status} ${deed} true`)
      carryOut(model, order, step)
      await trial.releaseSavepoint('step').execute()
      tally.done++
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      expect(`${order.status} ${deed} ${isPossible(order, deed)}`).toBe(`${order.status} ${deed} false`)
      await trial.rollbackToSavepoint('step').execute()
      tally.refused++
    }
    await invariants(trx, model)
  }
  return tally
}

describe('any history of a contract', () => {
  test('keeps the books balanced and agrees with a plain model, step by step', async () => {
    const walks = Number(process.env['WALKS'] ?? 200)
    const total = { done: 0, refused: 0 }
    for (let seed = 1; seed <= walks; seed++) {
      const trx = await it.house.db.startTransaction().execute()
      try {
        const tally = await walk(trx, seed)
        total.done += tally.done
        total.refused += tally.refused
      } catch (error) {
        throw new Error(`seed ${seed}: ${(error as Error).message}`, { cause: error })
      } finally {
        await trx.rollback().execute()
      }
    }
    expect(total.done).toBeGreaterThan(walks * 3)
    expect(total.refused).toBeGreaterThan(walks)
  })
})
