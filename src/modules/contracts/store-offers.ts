import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Contracts } from '../../../db/schema.gen'
import type { CivilDate } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import { mayBegin } from '../members'
import { blockBetween, threadOpening } from '../messages'
import { namedBusiness } from '../profiles'
import { type BegunOrder, beginning } from './beginning'
import type { ContractExtras } from './contract-form'

export type NewContract = Omit<Selectable<Contracts>, 'number' | keyof ContractExtras> & ContractExtras

interface OfferedRow {
  id: string
  title: string
  brief: string
  priceYen: bigint
  dueOn: CivilDate
}

const rowsJson = (rows: readonly OfferedRow[]): string =>
  JSON.stringify(rows.map((row, i) => ({ ...row, position: i + 1, priceYen: row.priceYen.toString() })))

/** An insert from the orders that an offer makes; `offered` is a table of their ids and of when they were offered (`offered_at`). */
export type OfferedOrders = (offered: RawBuilder<unknown>) => RawBuilder<unknown>

const threadOf = (k: NewContract) => ({
  ...{ id: k.threadId, contextKind: 'contract' as const, contextId: k.id, title: k.title, tied: true },
  ...{ freelancerId: k.freelancerId, clientId: k.clientId, at: k.createdAt },
})

/** For a statement that begins an order: whether nothing stands against it; `checkParties` says what does. */
export const mayBeginOrder = (begun: BegunOrder): RawBuilder<boolean> => {
  const { deed, otherId } = beginning(begun, begun)
  const isNamed = begun.by === 'freelancer' ? sql`true` : namedBusiness(sql`${begun.clientId}::text`)
  return sql`(${mayBegin(deed, otherId)} and ${isNamed})`
}

/**
 * Makes a contract with its conversation, its offered orders and their first events, and what the offering module keeps `beside` them,
 * in one statement; foreign keys between them are checked at its end. Answers false when this contract
 * was made before (a form sent twice makes one), and when one of the two may not begin it: `checkParties` says which.
 */
export const insertOffer = async (
  tx: Tx,
  offer: {
    contract: NewContract
    rows: readonly OfferedRow[]
    by: 'client' | 'freelancer'
    beside?: OfferedOrders | undefined
  },
): Promise<boolean> => {
  const { contract: k, rows, by, beside } = offer
  const made = await sql<{ orderId: string }>`
    with thread as (${threadOpening(threadOf(k))}),
    contract as (
      insert into contracts (id, client_id, freelancer_id, category_slug, title, origin, origin_id, job_id, thread_id,
        revisions, rights, withholding, created_at, rights_scope, ai_use, ai_note, recommission_from, recommission_pay_on)
      select ${k.id}, ${k.clientId}, ${k.freelancerId}, ${k.categorySlug}, ${k.title}, ${k.origin}, ${k.originId},
        ${k.jobId}, (select id from thread), ${k.revisions}::int, ${k.rights}, ${k.withholding}::boolean, ${k.createdAt}::timestamptz,
        ${k.rightsScope ?? ''}, ${k.aiUse ?? 'declared'}, ${k.aiNote ?? ''}, ${k.recommissionFrom ?? null}::text, ${k.recommissionPayOn ?? null}::date
      where ${mayBeginOrder({ ...k, by, at: k.createdAt })}
      on conflict (id) do nothing
      returning *),
    offered as (
      insert into orders (id, contract_id, client_id, freelancer_id, category_slug, mode, position, title, brief,
        price_yen, due_on, status, offered_by, offered_at)
      select r.id, k.id, k.client_id, k.freelancer_id, k.category_slug, 'project', r.position, r.title, r.brief,
        r."priceYen", r."dueOn", 'offered', ${by}, k.created_at
      from contract k, jsonb_to_recordset(${rowsJson(rows)}::jsonb)
        as r (id text, position integer, title text, brief text, "priceYen" bigint, "dueOn" date)
      returning id, case offered_by when 'client' then client_id else freelancer_id end as actor_id, offered_at)
    ${beside ? sql`, beside as (${beside(sql`offered`)})` : sql``}
    insert into order_events (order_id, verb, from_status, to_status, by_role, actor_id, at)
    select id, 'offer', 'new', 'offered', ${by}, actor_id, offered_at from offered
    returning order_id`.execute(tx)
  return made.rows.length > 0
}

/** Who would be asked, as far as the rule needs to know, and whether one of the two has blocked the other. */
export const personToAsk = (tx: Tx, of: { freelancerId: string; clientId: string }) =>
  tx
    .selectFrom('members')
    .select(['kind', 'tier', blockBetween([of.clientId, of.freelancerId]).as('isBlocked')])
    .where('id', '=', of.freelancerId)
    .executeTakeFirst()

/** Whether the freelancer has agreed to an order for this job, in any contract. Asked with the job locked. */
export const hasAgreed = async (tx: Tx, of: { jobId: string; freelancerId: string }): Promise<boolean> => {
  const { rows } = await sql<{ hasAgreed: boolean }>`
    select exists (select from contracts k join orders o on o.contract_id = k.id and o.agreed_at is not null
      where k.job_id = ${of.jobId} and k.freelancer_id = ${of.freelancerId}) as has_agreed`.execute(tx)
  return rows[0]?.hasAgreed ?? false
}
