// Orders at any point of their life, brought there by the real commands.

import { accept, agree, deliver, offer, pay } from '../../src/modules/contracts'
import { settleCharge } from '../../src/modules/ledger/commands/settle-charge'
import { addDays, dateOf } from '../../src/platform/clock'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import type { House } from './house'
import type { Person } from './person'

export interface Parties {
  client: Person
  freelancer: Person
}

export interface Made {
  contractId: string
  orderIds: string[]
  /** The first order. */
  orderId: string
}

/** An order by its price (yen), or by its name too. */
export type Wanted = bigint | { title: string; priceYen: bigint }

/** A contract of such orders, offered by the client and due in ten days. */
export const offered = async (
  house: House,
  { client, freelancer }: Parties,
  wanted: Wanted[] = [50_000n],
): Promise<Made> => {
  const at = house.clock.now()
  const contractId = newId(at)
  const rows = wanted.map((order, i) => ({
    id: newId(at),
    title: `商品説明文 ${i + 1}`,
    ...(typeof order === 'bigint' ? { priceYen: order } : order),
    brief: '木桶の話を軸に。',
    dueOn: addDays(dateOf(at), 10),
  }))
  await inTransaction(house.db, (tx) =>
    offer(tx, {
      id: contractId,
      threadId: newId(at),
      clientId: client.memberId,
      freelancerId: freelancer.memberId,
      categorySlug: 'product-description',
      title: 'オーガニック食品ECの商品説明文',
      origin: 'direct-request',
      originId: contractId,
      jobId: null,
      rows,
      revisions: 2,
      rights: 'transfer',
      withholding: false,
      at,
    }),
  )
  return { contractId, orderIds: rows.map((row) => row.id), orderId: rows[0]?.id ?? '' }
}

export const agreed = async (house: House, parties: Parties, wanted?: Wanted[]): Promise<Made> => {
  const made = await offered(house, parties, wanted)
  for (const orderId of made.orderIds) {
    await inTransaction(house.db, (tx) =>
      agree(tx, { orderId, actorId: parties.freelancer.memberId, at: house.clock.now() }),
    )
  }
  return made
}

/** The client's payment for a whole contract arrives. */
export const payFor = async (house: House, client: Person, contractId: string): Promise<void> => {
  const at = house.clock.now()
  const chargeId = newId(at)
  await inTransaction(house.db, (tx) =>
    pay(tx, { chargeId, clientId: client.memberId, of: { contractId }, at }),
  )
  // The same payment asked for again is the charge begun before.
  const charge = await house.db
    .selectFrom('charges as c')
    .innerJoin('chargeLines as l', 'l.chargeId', 'c.id')
    .innerJoin('orders as o', 'o.id', 'l.orderId')
    .selectAll('c')
    .where('o.contractId', '=', contractId)
    .orderBy('c.createdAt', 'desc')
    .executeTakeFirstOrThrow()
  await inTransaction(house.db, (tx) =>
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

export const working = async (house: House, parties: Parties, wanted?: Wanted[]): Promise<Made> => {
  const made = await agreed(house, parties, wanted)
  await payFor(house, parties.client, made.contractId)
  return made
}

export const delivered = async (house: House, parties: Parties, wanted?: Wanted[]): Promise<Made> => {
  const made = await working(house, parties, wanted)
  for (const orderId of made.orderIds) {
    const at = house.clock.now()
    const delivery = { id: newId(at), message: '第1稿です。', links: [], fileIds: [] }
    await inTransaction(house.db, (tx) =>
      deliver(tx, { orderId, actorId: parties.freelancer.memberId, at, delivery }),
    )
  }
  return made
}

export const completed = async (house: House, parties: Parties, wanted?: Wanted[]): Promise<Made> => {
  const made = await delivered(house, parties, wanted)
  for (const orderId of made.orderIds) {
    await inTransaction(house.db, (tx) =>
      accept(tx, { orderId, actorId: parties.client.memberId, at: house.clock.now() }),
    )
  }
  return made
}

const stages = { offered, working, delivered, completed }

/** A contract of one or more orders of ¥10,000 by their names, all at the same point of their life. */
export const someContract = (
  house: House,
  between: Parties & { titles?: string[]; until?: keyof typeof stages },
): Promise<Made> => {
  const { titles = ['商品記事'], until = 'completed', ...parties } = between
  return stages[until](
    house,
    parties,
    titles.map((title) => ({ title, priceYen: 10_000n })),
  )
}

export const orderRow = (house: House, orderId: string) =>
  house.db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirstOrThrow()

/** Yen in one account of the ledger; 0n when it was never used. */
export const balance = async (house: House, accountId: string): Promise<bigint> =>
  (
    await house.db
      .selectFrom('ledgerAccounts')
      .select('balanceYen')
      .where('id', '=', accountId)
      .executeTakeFirst()
  )?.balanceYen ?? 0n
