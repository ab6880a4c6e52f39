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

const locked = (tx: Tx) =>
  tx
    .selectFrom('retainers as r')
    .selectAll('r')
    .select(
      sql<boolean>`exists (select from retainer_orders m join orders o on o.id = m.order_id
        where m.retainer_id = r.id and m.number = r.opened and o.status = 'cancelled' and o.funded_at is null)`.as(
        'lastUnpaid',
      ),
    )
    .forUpdate('r')

/** The retainer, locked. Undefined for an unknown id. */
export const lockRetainer = (tx: Tx, id: string): Promise<RetainerRow | undefined> =>
  locked(tx).where('r.id', '=', id).executeTakeFirst()

/** The retainer that is offered with this order, locked; undefined where there is none. */
export const lockOfferedWith = (tx: Tx, orderId: string): Promise<RetainerRow | undefined> =>
  locked(tx).where('r.orderId', '=', orderId).where('r.status', '=', 'offered').executeTakeFirst()

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
