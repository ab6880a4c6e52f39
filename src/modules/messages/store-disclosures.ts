import { sql } from 'kysely'
import type { Tx } from '../../platform/db'
import type { DisclosureStatus } from './lifecycle'
import type { DisclosureFacts } from './rules-disclosure'

/** The latest request between the two of thread `t`, and whether an order between them was funded, as one JSON column. */
export const disclosureColumn = (me: string) => sql<DisclosureFacts & { lastId: string | null }>`
  (select json_build_object(
    'isFunded', exists (select from orders fo where fo.client_id = t.client_id and fo.freelancer_id = t.freelancer_id
      and fo.funded_at is not null),
    'lastId', d.id,
    'last', case when d.id is not null then json_build_object('status', d.status, 'isMine', d.asked_by = ${me},
      'decidedAt', d.decided_at) end)
  from (select 1) one left join lateral (select * from contact_disclosures c where c.client_id = t.client_id
    and c.freelancer_id = t.freelancer_id order by c.asked_at desc, c.id desc limit 1) d on true)`

/** Whether the two of a thread have agreed to exchange contact details. */
export const isDisclosed = (threadId: string | null) => sql<boolean>`exists (
  select from threads dt join contact_disclosures d on d.client_id = dt.client_id and d.freelancer_id = dt.freelancer_id
  where dt.id = ${threadId} and d.status = 'accepted')`

/** Whether an order between the two of a thread has been funded, whatever has become of it. */
export const isFunded = (threadId: string | null) => sql<boolean>`exists (
  select from threads ft join orders fo on fo.client_id = ft.client_id and fo.freelancer_id = ft.freelancer_id
  where ft.id = ${threadId} and fo.funded_at is not null)`

/** What is known between the two of a thread; its row must be locked before. */
export const disclosureFacts = async (
  tx: Tx,
  of: { threadId: string; memberId: string },
): Promise<DisclosureFacts> => {
  const { rows } = await sql<{ facts: DisclosureFacts }>`
    select ${disclosureColumn(of.memberId)} as facts from threads t where t.id = ${of.threadId}`.execute(tx)
  const { isFunded = false, last = null } = rows[0]?.facts ?? {}
  return { isFunded, last: last && { ...last, decidedAt: last.decidedAt && new Date(last.decidedAt) } }
}

export interface DisclosureRow {
  id: string
  threadId: string
  clientId: string
  freelancerId: string
  askedBy: string
  status: DisclosureStatus
}

/** Answers false when a request stands between the two already. */
export const insertDisclosure = async (
  tx: Tx,
  request: Omit<DisclosureRow, 'status'> & { at: Date },
): Promise<boolean> => {
  const { at: askedAt, ...row } = request
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('contactDisclosures')
    .values({ ...row, status: 'asked', askedAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const lockDisclosure = (tx: Tx, id: string): Promise<DisclosureRow | undefined> =>
  tx
    .selectFrom('contactDisclosures')
    .select(['id', 'threadId', 'clientId', 'freelancerId', 'askedBy', 'status'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()

/** Moves a request from the status that was decided on; false when it is no longer in it. */
export const moveDisclosure = async (
  tx: Tx,
  move: { id: string; from: DisclosureStatus; to: DisclosureStatus; at: Date },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('contactDisclosures')
    .set({ status: move.to, decidedAt: move.at })
    .where('id', '=', move.id)
    .where('status', '=', move.from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
