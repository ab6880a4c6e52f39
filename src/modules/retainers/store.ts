import { type Selectable, sql, type Updateable } from 'kysely'
import type { Retainers } from '../../../db/schema.gen'
import type { CivilDate } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import type { RetainerRole, RetainerStatus, RetainerVerb } from './lifecycle'

export type RetainerRow = Selectable<Retainers> & {
  /** The last order it opened ended without ever having been paid for. */
  lastUnpaid: boolean
}
export type RetainerChange = Omit<Updateable<Retainers>, 'id' | 'contractId' | 'orderId' | 'status'>

/**
 * The retainer, locked. What became of its last order is asked by a second statement, which sees the order that was opened while
 * the first one waited. Undefined for an unknown id.
 */
export const lockRetainer = async (tx: Tx, id: string): Promise<RetainerRow | undefined> => {
  const row = await tx
    .selectFrom('retainers')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const { rows } = await sql<{ lastUnpaid: boolean }>`
    select exists (select from retainer_orders m join orders o on o.id = m.order_id
      where m.retainer_id = ${id} and m.number = ${row.opened}::int and o.status = 'cancelled' and o.funded_at is null)
      as last_unpaid`.execute(tx)
  return { ...row, lastUnpaid: rows[0]?.lastUnpaid ?? false }
}

/** The retainer that is offered with this order, locked; undefined where there is none. Nothing was opened by it yet. */
export const lockOfferedWith = async (tx: Tx, orderId: string): Promise<RetainerRow | undefined> => {
  const row = await tx
    .selectFrom('retainers')
    .selectAll()
    .where('orderId', '=', orderId)
    .where('status', '=', 'offered')
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row && { ...row, lastUnpaid: false }
}

/** Keeps an offered retainer beside its first order; a second try with the same id changes nothing. */
export const insertRetainer = async (
  tx: Tx,
  made: { id: string; orderId: string; secondOn: CivilDate; at: Date },
): Promise<void> => {
  await sql`
    insert into retainers (id, contract_id, order_id, client_id, freelancer_id, status, second_on, offered_at)
    select ${made.id}, o.contract_id, o.id, o.client_id, o.freelancer_id, 'offered', ${made.secondOn}, ${made.at}
    from orders o where o.id = ${made.orderId} and o.status = 'offered'
    on conflict do nothing`.execute(tx)
}

/** The terms of the first order as it was agreed, and since when its contract runs. */
export const agreedTerms = async (tx: Tx, orderId: string) => {
  const { rows } = await sql<{
    title: string
    brief: string
    priceYen: bigint
    dueOn: CivilDate
    runsSince: Date
  }>`
    select o.title, o.brief, o.price_yen, o.due_on,
      (select min(s.agreed_at) from orders s where s.contract_id = o.contract_id and s.agreed_at is not null
        and (s.status <> 'cancelled' or s.funded_at is not null)) as runs_since
    from orders o where o.id = ${orderId}`.execute(tx)
  return rows[0]
}

export const insertRetainerOrder = async (
  tx: Tx,
  made: { retainerId: string; number: number; orderId: string },
): Promise<void> => {
  await tx.insertInto('retainerOrders').values(made).execute()
}

/** Notes what both sides are told now; false when another process was quicker, or the retainer has ended. */
export const markReminded = async (
  tx: Tx,
  told: { retainerId: string; of: 'opening' | 'deadline'; on: CivilDate },
): Promise<boolean> => {
  const { retainerId, of, on } = told
  const noted =
    of === 'opening'
      ? await sql`update retainers set opening_noticed = opened + 1 where id = ${retainerId} and status = 'running'
          and coalesce(opening_noticed, 0) <= opened
          and (second_on + make_interval(months => opened - 1))::date = ${on}`.execute(tx)
      : await sql`update retainers set deadline_noticed = ${on} where id = ${retainerId} and status = 'running'
          and ends_on is null and (deadline_noticed is null or deadline_noticed < ${on})`.execute(tx)
  return noted.numAffectedRows === 1n
}

/** Moves a retainer from the status that was decided on; answers false when it has moved on meanwhile. */
export const moveRetainer = async (
  tx: Tx,
  move: { id: string; from: RetainerStatus; to: RetainerStatus; set: RetainerChange },
): Promise<boolean> => {
  const moved = await tx
    .updateTable('retainers')
    .set({ ...move.set, status: move.to })
    .where('id', '=', move.id)
    .where('status', '=', move.from)
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}

export const insertRetainerEvent = async (
  tx: Tx,
  event: {
    retainerId: string
    verb: RetainerVerb
    from: RetainerStatus
    to: RetainerStatus
    role: RetainerRole
    actorId: string | null
    at: Date
    detail: Readonly<Record<string, unknown>>
  },
): Promise<void> => {
  await tx
    .insertInto('retainerEvents')
    .values({
      retainerId: event.retainerId,
      verb: event.verb,
      fromStatus: event.from,
      toStatus: event.to,
      byRole: event.role,
      actorId: event.actorId,
      at: event.at,
      detail: JSON.stringify(event.detail),
    })
    .execute()
}
