import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { offer } from '../../src/modules/contracts'
import { later } from '../../src/platform/clock'
import { type Db, makeDb, makePool, type Tx } from '../../src/platform/db'
import { DomainError } from '../../src/platform/domain-error'
import { setAsideJobs } from '../../src/platform/enqueue'
import { newId } from '../../src/platform/ids'
import { chance } from '../support/chance'
import type { Parties } from '../support/orders'
import { preparedPool } from '../support/prepared'
import { useCommittedTestApp, worldBegins } from '../support/test-app'
import { aoi, ken } from '../world'
import { type OrderStep, takeOrderStep } from './contract-steps'
import { type Deciders, makeDeciders } from './dispute-steps'
import { carryOut, deeds, isOpen, isPossible, type Model, type ModelOrder, type OrderAction } from './model'

const app = useCommittedTestApp()
let people: Parties
let deciders: Deciders
let db: Db
beforeAll(async () => {
  deciders = await makeDeciders(app)
  people = { client: await ken(app), freelancer: await aoi(app) }
  // What follows in jobs (letters, search) is no part of a walk, and would be a fifth of its statements.
  setAsideJobs(async () => {})
  db = makeDb(preparedPool(makePool(app.url, 1, ' -c plan_cache_mode=force_generic_plan')))
})
afterAll(async () => {
  setAsideJobs(null)
  await db.destroy()
})

interface Step extends OrderStep {
  order: ModelOrder
  mate: ModelOrder | undefined
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
    disputed: string
  }>`
    select
      (select coalesce(sum(balance_yen), 0) from ledger_accounts)::text as total,
      (select count(*)::int from orders o left join ledger_accounts a on a.id = 'escrow/' || o.id
        where coalesce(a.balance_yen, 0) <> case when o.status in ('working', 'delivered') then o.price_yen else 0 end) as wrong,
      (select count(*)::int from ledger_accounts where balance_yen < 0 and kind not in ('provider', 'bank')) as negative,
      (select coalesce(sum(balance_yen), 0) from ledger_accounts where kind = 'freelancer')::text as mine,
      (select coalesce(sum(balance_yen), 0) from ledger_accounts where kind = 'fees-held')::text as held,
      (select string_agg(o.id || ' ' || o.status || ' ' || o.price_yen, ',' order by o.id) from orders o) as state,
      (select coalesce(string_agg(o.id, ',' order by o.id), '') from orders o
        where o.disputed_at is not null
          and exists (select from disputes d where d.order_id = o.id and d.ended_at is null)) as disputed`.execute(
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
    disputed: model.orders
      .filter(({ isDisputed }) => isDisputed)
      .map(({ id }) => id)
      .sort()
      .join(','),
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
    freelancerFeeYen: 0n,
    revisions: 0,
    isDisputed: false,
  }))
  return { orders, freelancerYen: 0n, feesHeldYen: 0n }
}

/** Mostly what fits, so that walks get somewhere; sometimes anything, so that refusals are walked too. */
const nextStep = (model: Model, pick: (n: number) => number, at: Date): Step => {
  const open = model.orders.filter((order) => isOpen(order))
  const among = open.length && pick(4) ? open : model.orders
  const order = among[pick(among.length)] as ModelOrder
  const others = model.orders.filter(({ id }) => id !== order.id)
  const mate = others[pick(others.length || 1)]
  const fitting = deeds.filter((deed) => isPossible(order, deed, mate))
  const from = fitting.length && pick(4) ? fitting : deeds
  const deed = from[pick(from.length)] as OrderAction
  const rewardYen = BigInt(pick(Number(order.priceYen) + 1))
  return { order, deed, at, rewardYen, pieceIds: [newId(at), newId(at)], mate }
}

/** What a commit would check, and a new place to come back to: in one message. */
const keep = `set constraints all immediate; set constraints all deferred;
  release savepoint step; savepoint step`

/** Every deed that was done in some history: none may be refused in all of them. */
const happened = new Set<OrderAction>()

const take = async (trx: Tx, model: Model, step: Step): Promise<'done' | 'refused'> => {
  const expected = isPossible(step.order, step.deed, step.mate) ? 'done' : 'refused'
  const what = `${step.order.status} ${step.deed}`
  try {
    await takeOrderStep(trx, { ...people, ...deciders }, step)
    await sql.raw(keep).execute(trx)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    expect(`${what} refused`).toBe(`${what} ${expected}`)
    await sql.raw('rollback to savepoint step').execute(trx)
    return 'refused'
  }
  expect(`${what} done`).toBe(`${what} ${expected}`)
  carryOut(model, step.order, step)
  happened.add(step.deed)
  return 'done'
}

const stepsMax = 10
/** What is tried once nothing is open any more: it must all be refused. */
const triesAfterEnd = 2

const walk = async (trx: Tx, seed: number): Promise<{ done: number; refused: number }> => {
  const pick = chance(seed)
  const model = await begin(trx, pick)
  await sql.raw('savepoint step').execute(trx)
  const tally = { done: 0, refused: 0 }
  let left = triesAfterEnd
  for (let n = 1; n <= stepsMax && left > 0; n++) {
    if (!model.orders.some((order) => isOpen(order))) left--
    tally[await take(trx, model, nextStep(model, pick, later(worldBegins, { hours: n })))]++
    await invariants(trx, model)
  }
  return tally
}

describe('any history of a contract', () => {
  test('keeps the books balanced and agrees with a plain model, step by step', async () => {
    const walks = Number(process.env['SIMULATIONS'] ?? 200)
    const total = { done: 0, refused: 0 }
    for (let seed = 1; seed <= walks; seed++) {
      const trx = await db.startTransaction().execute()
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
    expect(deeds.filter((deed) => !happened.has(deed))).toEqual([])
  })
})
