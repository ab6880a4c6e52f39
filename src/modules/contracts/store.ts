import { type RawBuilder, type Selectable, sql, type Updateable } from 'kysely'
import type { Orders } from '../../../db/schema.gen'
import type { Tx } from '../../platform/db'
import { actionParts, type ThreadAction } from '../messages'
import type { BegunOrder } from './beginning'
import type { OtherDeed, Role, Status, Verb } from './lifecycle'
import { type OrderRow, orderWithTerms } from './queries-with-terms'
import { mayBeginOrder } from './store-offers'

export type { OrderRow } from './queries-with-terms'

type OrderChange = Omit<Updateable<Orders>, 'id' | 'contractId' | 'status'>

/** A terms notice as it is kept. */
export interface TermsNotice {
  orderId: string
  items: string
  sha256: string
  at: Date
}

/** What a move changes beside the status. */
export interface OrderMove extends OrderChange {
  /** The terms notice that is frozen with it. */
  notice?: TermsNotice
  /** The move begins the order for somebody: nothing may stand against that. */
  begins?: BegunOrder
}

/** Locks one order and reads it with all that a verb may need. One statement. */
export const lockOrder = (tx: Tx, id: string): Promise<OrderRow | undefined> =>
  orderWithTerms(tx).where('o.id', '=', id).forNoKeyUpdate('o').executeTakeFirst()

/** Locks several orders, in id order: whoever locks more than one does, so that two cannot wait for each other. */
export const lockOrders = (tx: Tx, ids: readonly string[]): Promise<OrderRow[]> =>
  orderWithTerms(tx).where('o.id', 'in', ids).orderBy('o.id').forNoKeyUpdate('o').execute()

/** Locks the orders that a payment is for, in id order, each with what was paid for it. */
export const lockPaidOrders = (tx: Tx, chargeId: string): Promise<(OrderRow & { paidYen: bigint })[]> =>
  orderWithTerms(tx)
    .innerJoin('chargeLines as l', 'l.orderId', 'o.id')
    .select('l.amountYen as paidYen')
    .where('l.chargeId', '=', chargeId)
    .orderBy('o.id')
    .forNoKeyUpdate('o')
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
    .forNoKeyUpdate()
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
 * event, no event without its move. What the deed is in the conversation is noted with it: the order is locked before, its thread
 * after it, here as everywhere. Undefined when the order had moved meanwhile, or something stands against what it begins.
 */
export const moveOrder = (
  tx: Tx,
  move: {
    set: OrderMove
    event: OrderEventRow & { verb: Verb; fromStatus: Status }
    action?: ThreadAction | undefined
  },
): Promise<Selectable<Orders> | undefined> => {
  const { event, action } = move
  const { notice, begins, ...set } = move.set
  const moved = tx
    .with('moved', (db) =>
      db
        .updateTable('orders')
        .set({ ...set, ...dueSince(set, event.at), status: event.toStatus })
        .where('id', '=', event.orderId)
        .where('status', '=', event.fromStatus)
        .where(begins ? mayBeginOrder(begins) : sql<boolean>`true`)
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
  const isMoved = sql<boolean>`exists (select from moved)`
  const steps = notice ? moved.with('frozen', () => noticePart(notice, isMoved)) : moved
  if (!action) return steps.selectFrom('moved').selectAll().executeTakeFirst()
  const { noted, answered } = actionParts(action, isMoved)
  return steps
    .with('noted', () => sql<never>`(${noted})`)
    .with('answered', () => sql<never>`(${answered})`)
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

/**
 * The number of the next notice of an order, which is locked. It is counted where it is written: what was read while waiting for
 * the lock does not show a notice that came meanwhile.
 */
const nextVersion = (orderId: string) =>
  sql<number>`(select coalesce(max(t.version), 0) + 1 from terms_notices t where t.order_id = ${orderId})`

const noticePart = ({ orderId, items, sha256, at }: TermsNotice, where: RawBuilder<boolean>) => sql<never>`
  (insert into terms_notices (order_id, items, sha256, at, version)
    select ${orderId}::text, ${items}::jsonb, ${sha256}::text, ${at}::timestamptz, ${nextVersion(orderId)} where ${where})`

/** Keeps the next notice of each of these orders, which are locked. */
export const insertTermsNotices = async (tx: Tx, notices: readonly TermsNotice[]): Promise<void> => {
  await tx
    .insertInto('termsNotices')
    .values(notices.map((notice) => ({ ...notice, version: nextVersion(notice.orderId) })))
    .execute()
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
    .forNoKeyUpdate()
    .executeTakeFirst()
