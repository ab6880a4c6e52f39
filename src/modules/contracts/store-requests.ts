import { type Selectable, sql } from 'kysely'
import type { OrderRequests } from '../../../db/schema.gen'
import type { Tx } from '../../platform/db'
import { type RequestTerms, readRequestTerms } from './request-terms'

export type RequestRow = Selectable<OrderRequests>

const asJson = (terms: RequestTerms): string =>
  JSON.stringify(terms, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))

export interface NewRequest {
  id: string
  orderId: string
  byRole: 'client' | 'freelancer'
  byId: string
  note: string
  terms: RequestTerms
  at: Date
}

/** Answers false when another request is already open on the order. */
export const insertRequest = async (tx: Tx, request: NewRequest): Promise<boolean> => {
  const made = await tx
    .insertInto('orderRequests')
    .values({ ...request, kind: request.terms.kind, terms: asJson(request.terms), status: 'open' })
    // Written out, not a parameter: only so can a prepared statement find the partial index.
    .onConflict((conflict) => conflict.column('orderId').where(sql<boolean>`status = 'open'`).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** Locks the open request of this id; undefined when it is over. Its order must be locked before. */
export const lockRequest = (tx: Tx, id: string): Promise<RequestRow | undefined> =>
  tx
    .selectFrom('orderRequests')
    .selectAll()
    .where('id', '=', id)
    .where('status', '=', 'open')
    .forNoKeyUpdate()
    .executeTakeFirst()

/** Locks the open request on an order; undefined when there is none. Its order must be locked before. */
export const lockOpenRequestOf = (tx: Tx, orderId: string): Promise<RequestRow | undefined> =>
  tx
    .selectFrom('orderRequests')
    .selectAll()
    .where('orderId', '=', orderId)
    .where('status', '=', 'open')
    .forNoKeyUpdate()
    .executeTakeFirst()

/** The order that a request belongs to, and those that would join it; undefined for an unknown id. */
export const ordersOfRequest = async (
  tx: Tx,
  id: string,
): Promise<{ orderId: string; joiningIds: string[] } | undefined> => {
  const row = await tx
    .selectFrom('orderRequests')
    .select(['orderId', 'terms'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const terms = readRequestTerms(row.terms)
  return { orderId: row.orderId, joiningIds: terms.kind === 'merge' ? terms.orderIds : [] }
}

/** Requests that touch any of these orders: on one of them, or asking that one joins another. */
const touches = (ids: readonly string[]) =>
  sql<boolean>`(order_id = any(${ids}) or terms -> 'orderIds' ?| ${ids}::text[])`

/** Whether a request waits on any of these orders of one contract, or names one of them to be merged. */
export const hasOpenRequest = async (
  tx: Tx,
  orders: { contractId: string; ids: readonly string[] },
): Promise<boolean> => {
  const found = await tx
    .selectFrom('orderRequests')
    .select('id')
    .where('status', '=', 'open')
    .where('orderId', 'in', (eb) =>
      eb.selectFrom('orders').select('id').where('contractId', '=', orders.contractId),
    )
    .where(touches(orders.ids))
    .executeTakeFirst()
  return found !== undefined
}

export const endRequest = async (
  tx: Tx,
  end: { id: string; status: Exclude<RequestRow['status'], 'open'>; at: Date; note: string | null },
): Promise<void> => {
  await tx
    .updateTable('orderRequests')
    .set({ status: end.status, answeredAt: end.at, answerNote: end.note })
    .where('id', '=', end.id)
    .where('status', '=', 'open')
    .execute()
}

/** Requests that lost their object because the order moved on. */
export const lapseRequestsOf = async (
  tx: Tx,
  order: { id: string; contractId: string },
  at: Date,
): Promise<void> => {
  await tx
    .updateTable('orderRequests')
    .set({ status: 'lapsed', answeredAt: at })
    .where('status', '=', 'open')
    .where('orderId', 'in', (eb) =>
      eb.selectFrom('orders').select('id').where('contractId', '=', order.contractId),
    )
    .where(touches([order.id]))
    .execute()
}

export const insertReminder = async (
  tx: Tx,
  reminder: { orderId: string; byRole: 'client' | 'freelancer'; at: Date },
): Promise<void> => {
  await tx.insertInto('orderReminders').values(reminder).execute()
}

/** The last word of one side of an order: a message, or a deed in its thread. Null if there was none. */
export const lastWordOf = async (
  tx: Tx,
  side: { threadId: string; memberId: string },
): Promise<Date | null> => {
  const spoken = await tx
    .selectFrom('messages')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('threadId', '=', side.threadId)
    .where('senderId', '=', side.memberId)
    .executeTakeFirst()
  const done = await tx
    .selectFrom('threadActions')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('threadId', '=', side.threadId)
    .where('memberId', '=', side.memberId)
    .executeTakeFirst()
  const times = [spoken?.at, done?.at].filter((at): at is Date => at instanceof Date)
  return times.length ? new Date(Math.max(...times.map((at) => at.getTime()))) : null
}

/** When the last formal reminder on an order went out. Null if none did. */
export const lastReminderAt = async (tx: Tx, orderId: string): Promise<Date | null> => {
  const row = await tx
    .selectFrom('orderReminders')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('orderId', '=', orderId)
    .executeTakeFirst()
  return row?.at ?? null
}

/** Answers false when this notice of a deadline has gone out before. */
export const insertNotice = async (
  tx: Tx,
  notice: { orderId: string; kind: string; at: Date },
): Promise<boolean> => {
  const made = await tx
    .insertInto('orderNotices')
    .values(notice)
    .onConflict((conflict) => conflict.doNothing())
    .returning('kind')
    .executeTakeFirst()
  return made !== undefined
}
