// Orders at any point of their life, brought there by the real commands.

import { sql } from 'kysely'
import { accept, agree, deliver, offer, pay } from '../../src/modules/contracts'
import { settleCharge } from '../../src/modules/ledger/commands/settle-charge'
import { addDays, dateOf } from '../../src/platform/clock'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { via } from './charges'
import type { Person } from './person'
import type { TestApp } from './test-app'

export interface Parties {
  client: Person
  freelancer: Person
}

export interface OfferedContract {
  contractId: string
  orderIds: string[]
  /** The first order. */
  orderId: string
}

/** An order by its price (yen), or by its name too. */
export type OrderSpec = bigint | { title: string; priceYen: bigint }

/** A contract of such orders, offered by the client and due in ten days. */
export const offered = async (
  app: TestApp,
  { client, freelancer, jobId = null }: Parties & { jobId?: string | null },
  wanted: OrderSpec[] = [50_000n],
): Promise<OfferedContract> => {
  const at = app.clock.now()
  const contractId = newId(at)
  const rows = wanted.map((order, i) => ({
    id: newId(at),
    title: `商品説明文 ${i + 1}`,
    ...(typeof order === 'bigint' ? { priceYen: order } : order),
    brief: '木桶の話を軸に。',
    dueOn: addDays(dateOf(at), 10),
  }))
  await inTransaction(app.db, (tx) =>
    offer(tx, {
      id: contractId,
      threadId: newId(at),
      clientId: client.memberId,
      freelancerId: freelancer.memberId,
      categorySlug: 'product-description',
      title: 'オーガニック食品ECの商品説明文',
      origin: 'direct-request',
      originId: contractId,
      jobId,
      rows,
      revisions: 2,
      rights: 'transfer',
      withholding: false,
      at,
    }),
  )
  return { contractId, orderIds: rows.map((row) => row.id), orderId: rows[0]?.id ?? '' }
}

export const agreed = async (
  app: TestApp,
  parties: Parties,
  wanted?: OrderSpec[],
): Promise<OfferedContract> => {
  const made = await offered(app, parties, wanted)
  for (const orderId of made.orderIds) {
    await inTransaction(app.db, (tx) =>
      agree(tx, { orderId, actorId: parties.freelancer.memberId, at: app.clock.now() }),
    )
  }
  return made
}

/** The client's payment for a whole contract arrives. */
export const payFor = async (app: TestApp, client: Person, contractId: string): Promise<void> => {
  const at = app.clock.now()
  const chargeId = newId(at)
  await inTransaction(app.db, (tx) =>
    pay(tx, { chargeId, clientId: client.memberId, of: { contractId }, via, at }),
  )
  // The same payment asked for again is the charge begun before.
  const charge = await app.db
    .selectFrom('charges as c')
    .innerJoin('chargeLines as l', 'l.chargeId', 'c.id')
    .innerJoin('orders as o', 'o.id', 'l.orderId')
    .selectAll('c')
    .where('o.contractId', '=', contractId)
    .orderBy('c.createdAt', 'desc')
    .executeTakeFirstOrThrow()
  await inTransaction(app.db, (tx) =>
    settleCharge(tx, {
      provider: charge.provider,
      ref: charge.providerRef ?? '',
      verb: 'succeed',
      amountYen: charge.amountYen,
      failure: null,
      at,
    }),
  )
}

export const working = async (
  app: TestApp,
  parties: Parties,
  wanted?: OrderSpec[],
): Promise<OfferedContract> => {
  const made = await agreed(app, parties, wanted)
  await payFor(app, parties.client, made.contractId)
  return made
}

export const delivered = async (
  app: TestApp,
  parties: Parties,
  wanted?: OrderSpec[],
): Promise<OfferedContract> => {
  const made = await working(app, parties, wanted)
  for (const orderId of made.orderIds) {
    const at = app.clock.now()
    const delivery = { id: newId(at), message: '第1稿です。', links: [], fileIds: [] }
    await inTransaction(app.db, (tx) =>
      deliver(tx, { orderId, actorId: parties.freelancer.memberId, at, delivery }),
    )
  }
  return made
}

export const completed = async (
  app: TestApp,
  parties: Parties,
  wanted?: OrderSpec[],
): Promise<OfferedContract> => {
  const made = await delivered(app, parties, wanted)
  for (const orderId of made.orderIds) {
    await inTransaction(app.db, (tx) =>
      accept(tx, { orderId, actorId: parties.client.memberId, at: app.clock.now() }),
    )
  }
  return made
}

const stages = { offered, working, delivered, completed }

/** A contract of one or more orders of ¥10,000 by their names, all at the same point of their life. */
export const someContract = (
  app: TestApp,
  between: Parties & { titles?: string[]; until?: keyof typeof stages },
): Promise<OfferedContract> => {
  const { titles = ['商品記事'], until = 'completed', ...parties } = between
  return stages[until](
    app,
    parties,
    titles.map((title) => ({ title, priceYen: 10_000n })),
  )
}

export const orderRow = (app: TestApp, orderId: string) =>
  app.db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirstOrThrow()

/** Yen in one account of the ledger, or in all of a kind; 0n when it was never used. */
export const balance = async (app: TestApp, account: string): Promise<bigint> => {
  const { yen } = await app.db
    .selectFrom('ledgerAccounts')
    .select(({ fn }) => fn.sum<bigint | string | null>('balanceYen').as('yen'))
    .where((eb) => eb.or([eb('id', '=', account), eb('kind', '=', sql<'fees'>`${account}`)]))
    .executeTakeFirstOrThrow()
  return BigInt(yen ?? 0)
}
