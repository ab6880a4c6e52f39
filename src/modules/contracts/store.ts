import type { Selectable, Updateable } from 'kysely'
import type { Contracts, Orders } from '../../../db/schema.gen'
import type { Tx } from '../../platform/db'
import type { Role, Status, Verb } from './lifecycle'

export type OrderRow = Selectable<Orders> & {
  threadId: string
  number: bigint
  revisions: number
  contractTitle: string
}
export type OrderChange = Omit<Updateable<Orders>, 'id' | 'contractId' | 'status'>

/** Locks one order and reads it with what its contract fixes. One statement. */
export const lockOrder = (tx: Tx, id: string): Promise<OrderRow | undefined> =>
  tx
    .selectFrom('orders')
    .innerJoin('contracts', 'contracts.id', 'orders.contractId')
    .selectAll('orders')
    .select([
      'contracts.threadId',
      'contracts.number',
      'contracts.revisions',
      'contracts.title as contractTitle',
    ])
    .where('orders.id', '=', id)
    .forUpdate('orders')
    .executeTakeFirst()

/** Locks the open orders of a contract in id order, so that two who lock several cannot wait for each other. */
export const lockContractOrders = (tx: Tx, contractId: string): Promise<{ id: string; status: Status }[]> =>
  tx
    .selectFrom('orders')
    .select(['id', 'status'])
    .where('contractId', '=', contractId)
    .orderBy('id')
    .forUpdate()
    .execute()

/** Moves an order only from the status that was decided on; undefined when it had moved meanwhile. */
export const moveOrder = async (
  tx: Tx,
  move: { id: string; from: Status; to: Status; set: OrderChange },
): Promise<OrderRow | undefined> => {
  const moved = await tx
    .updateTable('orders')
    .from('contracts')
    .set({ ...move.set, status: move.to })
    .whereRef('contracts.id', '=', 'orders.contractId')
    .where('orders.id', '=', move.id)
    .where('orders.status', '=', move.from)
    .returningAll('orders')
    .returning([
      'contracts.threadId',
      'contracts.number',
      'contracts.revisions',
      'contracts.title as contractTitle',
    ])
    .executeTakeFirst()
  return moved
}

export interface OrderEventRow {
  orderId: string
  verb: Verb | 'offer' | 'remind' | 'ask' | 'answer'
  fromStatus: Status | 'new'
  toStatus: Status
  byRole: Role
  actorId: string | null
  at: Date
  detail: Record<string, unknown>
}

const eventRow = (event: OrderEventRow) => ({
  ...event,
  detail: JSON.stringify(event.detail, (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  ),
})

export const insertOrderEvent = async (tx: Tx, event: OrderEventRow): Promise<void> => {
  await tx.insertInto('orderEvents').values(eventRow(event)).execute()
}

export const insertOrderEvents = async (tx: Tx, events: OrderEventRow[]): Promise<void> => {
  await tx.insertInto('orderEvents').values(events.map(eventRow)).execute()
}

export type NewContract = Omit<Selectable<Contracts>, 'number'>
export type NewOrder = Pick<
  Selectable<Orders>,
  | 'id'
  | 'contractId'
  | 'clientId'
  | 'freelancerId'
  | 'categorySlug'
  | 'mode'
  | 'position'
  | 'title'
  | 'brief'
  | 'priceYen'
  | 'dueOn'
  | 'status'
  | 'offeredBy'
  | 'offeredAt'
> &
  Partial<
    Pick<Selectable<Orders>, 'agreedAt' | 'fundedAt' | 'splitFrom' | 'clientFeeYen' | 'freelancerFeeYen'>
  >

/** Answers false when this contract was made before: a form sent twice makes one contract. */
export const insertContract = async (tx: Tx, contract: NewContract): Promise<boolean> => {
  const made = await tx
    .insertInto('contracts')
    .values(contract)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export const insertOrders = async (tx: Tx, orders: NewOrder[]): Promise<void> => {
  await tx.insertInto('orders').values(orders).execute()
}

export const insertTermsNotice = async (
  tx: Tx,
  notice: { orderId: string; version: number; items: string; sha256: string; at: Date },
): Promise<void> => {
  await tx.insertInto('termsNotices').values(notice).execute()
}

/** How many terms notices an order has: the next one's version less one. */
export const termsVersion = async (tx: Tx, orderId: string): Promise<number> => {
  const row = await tx
    .selectFrom('termsNotices')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('orderId', '=', orderId)
    .executeTakeFirst()
  return row?.version ?? 0
}

/** What the terms call the two parties: a company's name where there is one. */
export const partyNames = async (
  tx: Tx,
  contractId: string,
): Promise<{ client: string; freelancer: string; rights: 'transfer' | 'licence' | 'keep' }> =>
  tx
    .selectFrom('contracts as k')
    .innerJoin('members as c', 'c.id', 'k.clientId')
    .innerJoin('members as f', 'f.id', 'k.freelancerId')
    .leftJoin('clientProfiles as p', 'p.memberId', 'k.clientId')
    .select(({ fn, val, ref }) => [
      fn.coalesce(fn<string | null>('nullif', [ref('p.name'), val('')]), ref('c.name')).as('client'),
      'f.name as freelancer',
      'k.rights',
    ])
    .where('k.id', '=', contractId)
    .executeTakeFirstOrThrow()

export const highestPosition = async (tx: Tx, contractId: string): Promise<number> => {
  const row = await tx
    .selectFrom('orders')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('contractId', '=', contractId)
    .executeTakeFirst()
  return row?.position ?? 0
}

/** The job that a contract answers, while none of its orders is agreed: its first agreement is a hire. */
export const jobToFill = async (tx: Tx, contractId: string): Promise<string | null> => {
  const row = await tx
    .selectFrom('contracts as k')
    .select('k.jobId')
    .where('k.id', '=', contractId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('orders as o')
            .select('o.id')
            .whereRef('o.contractId', '=', 'k.id')
            .where('o.agreedAt', 'is not', null),
        ),
      ),
    )
    .executeTakeFirst()
  return row?.jobId ?? null
}

/** What a contract takes over from the job that it answers. */
export const jobTerms = (tx: Tx, jobId: string) =>
  tx
    .selectFrom('jobs')
    .select(['title', 'categorySlug', 'withholding'])
    .where('id', '=', jobId)
    .executeTakeFirst()

/** The orders that await this client's money: one, or all of a contract; locked in id order. */
export const payableOrders = (
  tx: Tx,
  wanted: { clientId: string; of: { orderId: string } | { contractId: string } },
): Promise<{ id: string; priceYen: bigint; clientFeeYen: bigint | null }[]> => {
  const { of } = wanted
  return tx
    .selectFrom('orders')
    .select(['id', 'priceYen', 'clientFeeYen'])
    .where('clientId', '=', wanted.clientId)
    .where('status', '=', 'agreed')
    .where((eb) => ('orderId' in of ? eb('id', '=', of.orderId) : eb('contractId', '=', of.contractId)))
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** The contract, locked: positions of its orders are given out one at a time. */
export const lockContract = (tx: Tx, id: string) =>
  tx
    .selectFrom('contracts')
    .select(['id', 'clientId', 'freelancerId', 'categorySlug', 'threadId'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Who would be asked, as far as the rule needs to know. */
export const personToAsk = (tx: Tx, memberId: string) =>
  tx.selectFrom('members').select(['kind', 'tier', 'name']).where('id', '=', memberId).executeTakeFirst()
