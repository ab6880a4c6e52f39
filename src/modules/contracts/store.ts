import { type Selectable, sql, type Updateable } from 'kysely'
import type { Contracts, Orders } from '../../../db/schema.gen'
import type { Tx } from '../../platform/db'
import type { OtherDeed, Role, Status, Verb } from './lifecycle'

export type OrderRow = Selectable<Orders> & {
  threadId: string
  number: bigint
  revisions: number
  contractTitle: string
  rights: Selectable<Contracts>['rights']
  rightsScope: string
  aiUse: Selectable<Contracts>['aiUse']
  aiNote: string
  recommissionFrom: string | null
  recommissionPayOn: string | null
  /** When what was delivered first, and not withdrawn, arrived; null before. */
  receivedAt: Date | null
  /** What the terms call the two parties: a company's name where there is one. */
  clientName: string
  freelancerName: string
  withholding: boolean
  /** How many terms notices were issued. */
  termsVersion: number
  /** The job that the contract answers, until it has hired this freelancer: the first agreement is the hire. */
  jobToFill: string | null
  /** The proposal it was offered from, when no other order of the contract is open or was ever agreed. */
  proposalToFree: string | null
  /** How many other orders of its contract are at work. */
  mates: number
}
export type OrderChange = Omit<Updateable<Orders>, 'id' | 'contractId' | 'status'>

/** An order with what its contract fixes and its terms name. */
const orderWithTerms = (tx: Tx) =>
  tx
    .selectFrom('orders as o')
    .innerJoin('contracts as k', 'k.id', 'o.contractId')
    .innerJoin('members as c', 'c.id', 'o.clientId')
    .innerJoin('members as f', 'f.id', 'o.freelancerId')
    .leftJoin('clientProfiles as p', 'p.memberId', 'o.clientId')
    .selectAll('o')
    .select(['k.threadId', 'k.number', 'k.title as contractTitle'])
    .select(['k.revisions', 'k.rights', 'k.withholding', 'k.rightsScope', 'k.aiUse', 'k.aiNote'])
    .select(['k.recommissionFrom', 'k.recommissionPayOn'])
    .select([
      sql<string>`coalesce(nullif(p.name, ''), c.name)`.as('clientName'),
      'f.name as freelancerName',
      sql<number>`coalesce((select max(t.version) from terms_notices t where t.order_id = o.id), 0)`.as(
        'termsVersion',
      ),
      sql<Date | null>`(select min(d.at) from deliveries d where d.order_id = o.id and d.withdrawn_at is null)`.as(
        'receivedAt',
      ),
      sql<string | null>`case when not exists
        (select from contracts h join orders s on s.contract_id = h.id and s.agreed_at is not null
          where h.job_id = k.job_id and h.freelancer_id = k.freelancer_id) then k.job_id end`.as('jobToFill'),
      sql<string | null>`case when k.origin = 'proposal' and not exists
        (select from orders s where s.contract_id = k.id and s.id <> o.id
          and (s.agreed_at is not null or s.status = 'offered')) then k.origin_id end`.as('proposalToFree'),
      sql<number>`(select count(*)::int from orders s
        where s.contract_id = k.id and s.id <> o.id and s.status = 'working' and s.disputed_at is null)`.as(
        'mates',
      ),
    ])

/** Locks one order and reads it with all that a verb may need. One statement. */
export const lockOrder = (tx: Tx, id: string): Promise<OrderRow | undefined> =>
  orderWithTerms(tx).where('o.id', '=', id).forUpdate('o').executeTakeFirst()

/** Locks several orders, in id order: whoever locks more than one does, so that two cannot wait for each other. */
export const lockOrders = (tx: Tx, ids: readonly string[]): Promise<OrderRow[]> =>
  orderWithTerms(tx).where('o.id', 'in', ids).orderBy('o.id').forUpdate('o').execute()

/** Locks the orders that a payment is for, in id order, each with what was paid for it. */
export const lockPaidOrders = (tx: Tx, chargeId: string): Promise<(OrderRow & { paidYen: bigint })[]> =>
  orderWithTerms(tx)
    .innerJoin('chargeLines as l', 'l.orderId', 'o.id')
    .select('l.amountYen as paidYen')
    .where('l.chargeId', '=', chargeId)
    .orderBy('o.id')
    .forUpdate('o')
    .execute()

/** Locks the orders of a contract, in id order. */
export const lockContractOrders = (
  tx: Tx,
  of: { contractId: string } | { orderId: string },
): Promise<Selectable<Orders>[]> =>
  tx
    .selectFrom('orders')
    .selectAll()
    .where('contractId', '=', (eb) =>
      'contractId' in of
        ? eb.val(of.contractId)
        : eb.selectFrom('orders').select('contractId').where('id', '=', of.orderId),
    )
    .orderBy('id')
    .forUpdate()
    .execute()

export interface OrderEventRow {
  orderId: string
  verb: Verb | OtherDeed
  fromStatus: Status | 'new'
  toStatus: Status
  byRole: Role
  actorId: string | null
  at: Date
  detail: Record<string, unknown>
}

const asJson = (detail: Record<string, unknown>): string =>
  JSON.stringify(detail, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))

const eventRow = (event: OrderEventRow) => ({ ...event, detail: asJson(event.detail) })

/** A due date that is changed after the agreement says since when; the one before it is kept by the database (decision 027). */
const dueSince = ({ dueOn }: OrderChange, at: Date) =>
  dueOn === undefined
    ? {}
    : {
        dueSetAt: sql<Date | null>`case when orders.agreed_at is not null and orders.due_on <> ${dueOn}::date
          then ${at}::timestamptz else orders.due_set_at end`,
      }

/**
 * Moves an order, only from the status that was decided on, and remembers it, in one statement: no move without its
 * event, no event without its move. Undefined when the order had moved meanwhile.
 */
export const moveOrder = (
  tx: Tx,
  move: { set: OrderChange; event: OrderEventRow & { verb: Verb; fromStatus: Status } },
): Promise<Selectable<Orders> | undefined> => {
  const { set, event } = move
  return tx
    .with('moved', (db) =>
      db
        .updateTable('orders')
        .set({ ...set, ...dueSince(set, event.at), status: event.toStatus })
        .where('id', '=', event.orderId)
        .where('status', '=', event.fromStatus)
        .returningAll(),
    )
    .with('remembered', (db) =>
      db
        .insertInto('orderEvents')
        .columns(['orderId', 'verb', 'fromStatus', 'toStatus', 'byRole', 'actorId', 'at', 'detail'])
        .expression((eb) =>
          eb
            .selectFrom('moved')
            .select([
              'moved.id',
              sql<string>`${event.verb}::text`.as('verb'),
              sql<string>`${event.fromStatus}::text`.as('fromStatus'),
              sql<string>`${event.toStatus}::text`.as('toStatus'),
              sql<Role>`${event.byRole}::text`.as('byRole'),
              sql<string | null>`${event.actorId}::text`.as('actorId'),
              sql<Date>`${event.at}::timestamptz`.as('at'),
              sql<string>`${asJson(event.detail)}::jsonb`.as('detail'),
            ]),
        ),
    )
    .selectFrom('moved')
    .selectAll()
    .executeTakeFirst()
}

export const insertOrderEvent = async (tx: Tx, event: OrderEventRow): Promise<void> => {
  await tx.insertInto('orderEvents').values(eventRow(event)).execute()
}

export const insertOrderEvents = async (tx: Tx, events: OrderEventRow[]): Promise<void> => {
  await tx.insertInto('orderEvents').values(events.map(eventRow)).execute()
}

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
    Pick<
      Selectable<Orders>,
      | 'agreedAt'
      | 'fundedAt'
      | 'deliveredAt'
      | 'endedAt'
      | 'rewardedYen'
      | 'splitFrom'
      | 'clientFeeYen'
      | 'freelancerFeeYen'
      | 'works'
    >
  >

export const insertOrders = async (tx: Tx, orders: NewOrder[]): Promise<void> => {
  await tx.insertInto('orders').values(orders).execute()
}

export const insertTermsNotices = async (
  tx: Tx,
  notices: { orderId: string; version: number; items: string; sha256: string; at: Date }[],
): Promise<void> => {
  await tx.insertInto('termsNotices').values(notices).execute()
}

export const highestPosition = async (tx: Tx, contractId: string): Promise<number> => {
  const row = await tx
    .selectFrom('orders')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('contractId', '=', contractId)
    .executeTakeFirst()
  return row?.position ?? 0
}

/** What a contract takes over from the job that it answers. */
export const jobTerms = (tx: Tx, jobId: string) =>
  tx
    .selectFrom('jobs')
    .select(['title', 'categorySlug', 'withholding', 'aiUse', 'aiNote'])
    .where('id', '=', jobId)
    .executeTakeFirst()

/** The contract, locked: positions of its orders are given out one at a time. */
export const lockContract = (tx: Tx, id: string) =>
  tx
    .selectFrom('contracts')
    .select(['id', 'clientId', 'freelancerId', 'categorySlug', 'threadId'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
