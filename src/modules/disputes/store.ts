import { type Selectable, sql, type Updateable } from 'kysely'
import type { Disputes } from '../../../db/schema.gen'
import type { Tx } from '../../platform/db'
import type { DisputeRole, DisputeStatus, Side, StepVerb } from './lifecycle'
import type { Offers } from './rules'

export type DisputeRow = Selectable<Disputes>
export type DisputeChange = Omit<Updateable<Disputes>, 'id' | 'status' | 'orderId'>

/** The order of a dispute is locked before the dispute itself, as by everybody. */
export const orderOfDispute = async (tx: Tx, id: string): Promise<string | undefined> =>
  (await tx.selectFrom('disputes').select('orderId').where('id', '=', id).executeTakeFirst())?.orderId

export const lockDispute = (tx: Tx, id: string): Promise<DisputeRow | undefined> =>
  tx.selectFrom('disputes').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

export const insertDispute = async (
  tx: Tx,
  dispute: Pick<
    DisputeRow,
    | 'id'
    | 'orderId'
    | 'clientId'
    | 'freelancerId'
    | 'priceYen'
    | 'openedBy'
    | 'reason'
    | 'openedAt'
    | 'talksUntil'
  >,
): Promise<void> => {
  await tx
    .insertInto('disputes')
    .values({ ...dispute, status: 'open' })
    .execute()
}

/** Moves a dispute from the status that was decided on; undefined when it has moved on meanwhile. */
export const moveDispute = (
  tx: Tx,
  move: { id: string; from: DisputeStatus; to: DisputeStatus; set: DisputeChange },
): Promise<DisputeRow | undefined> =>
  tx
    .updateTable('disputes')
    .set({ ...move.set, status: move.to })
    .where('id', '=', move.id)
    .where('status', '=', move.from)
    .returningAll()
    .executeTakeFirst()

export interface DisputeEventRow {
  disputeId: string
  verb: StepVerb
  fromStatus: DisputeStatus | 'none'
  toStatus: DisputeStatus
  byRole: DisputeRole
  actorId: string | null
  at: Date
  detail: Readonly<Record<string, unknown>>
}

const asJson = (detail: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(detail, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))

export const insertDisputeEvent = async (tx: Tx, event: DisputeEventRow): Promise<void> => {
  await tx
    .insertInto('disputeEvents')
    .values({ ...event, detail: asJson(event.detail) })
    .execute()
}

export interface Statement {
  id: string
  body: string
  links: string[]
  fileIds: string[]
}

export const insertStatement = async (
  tx: Tx,
  made: Statement & { disputeId: string; byRole: Side; at: Date },
): Promise<void> => {
  const { fileIds, ...statement } = made
  await tx.insertInto('disputeStatements').values(statement).execute()
  if (fileIds.length === 0) return
  await tx
    .insertInto('disputeFiles')
    .values(fileIds.map((fileId) => ({ statementId: statement.id, fileId })))
    .execute()
}

export const statementsOf = async (tx: Tx, of: { disputeId: string; byRole: Side }): Promise<number> => {
  const row = await tx
    .selectFrom('disputeStatements')
    .select(({ fn }) => fn.countAll<bigint>().as('n'))
    .where('disputeId', '=', of.disputeId)
    .where('byRole', '=', of.byRole)
    .executeTakeFirst()
  return Number(row?.n ?? 0n)
}

/** The last offer of each side, and how many this side has made. Always both, in one statement, whatever they are. */
export const lastOffers = async (
  tx: Tx,
  of: { disputeId: string; byRole: Side },
): Promise<Offers & { made: number }> => {
  const last = (side: Side) => sql<bigint | null>`
    (select o.amount_yen::bigint from dispute_offers o where o.dispute_id = ${of.disputeId} and o.by_role = ${side}
      order by o.number desc limit 1)`
  const { rows } = await sql<Offers & { made: number }>`
    select ${last('client')} as client, ${last('freelancer')} as freelancer,
      (select count(*)::int from dispute_offers o where o.dispute_id = ${of.disputeId} and o.by_role = ${of.byRole}) as made`.execute(
    tx,
  )
  return rows[0] ?? { client: null, freelancer: null, made: 0 }
}

export const insertDisputeOffer = async (
  tx: Tx,
  offer: { disputeId: string; byRole: Side; number: number; amountYen: bigint; at: Date },
): Promise<void> => {
  await tx.insertInto('disputeOffers').values(offer).execute()
}

/** What is in escrow; it cannot change while the dispute stands. */
export const priceOfDispute = async (tx: Tx, id: string): Promise<bigint | undefined> =>
  (await tx.selectFrom('disputes').select('priceYen').where('id', '=', id).executeTakeFirst())?.priceYen
