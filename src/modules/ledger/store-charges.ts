import { sql } from 'kysely'
import { earlier } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import type { ChargeStatus } from './lifecycle'

export interface NewCharge {
  id: string
  provider: string
  ref: string
  payerId: string
  lines: readonly { orderId: string; amountYen: bigint }[]
  at: Date
}

/**
 * Writes a charge with its lines, or finds the payer's open charge for exactly the same lines, so that a
 * second tab pays the same charge. Answers the id of the charge to pay.
 */
export const openCharge = async (tx: Tx, charge: NewCharge): Promise<string> => {
  const orders = charge.lines.map((line) => line.orderId)
  const amounts = charge.lines.map((line) => line.amountYen.toString())
  const marks = charge.lines.map((line) => `${line.orderId} ${line.amountYen}`)
  const { rows } = await sql<{ id: string }>`
    with known as (
      select c.id from charges c
      where c.payer_id = ${charge.payerId} and c.provider = ${charge.provider} and c.status <> 'succeeded'
        and c.created_at > ${earlier(charge.at, { days: 1 })}
        and ${marks}::text[] = (
          select array_agg(l.order_id || ' ' || l.amount_yen order by l.position)
          from charge_lines l where l.charge_id = c.id)
      order by c.created_at desc limit 1
    ), made as (
      insert into charges (id, provider, provider_ref, payer_id, amount_yen, created_at)
      select ${charge.id}, ${charge.provider}, ${charge.ref}, ${charge.payerId},
        (select sum(amount) from unnest(${amounts}::bigint[]) amount), ${charge.at}
      where not exists (select from known)
      on conflict do nothing returning id
    ), lines as (
      insert into charge_lines (charge_id, position, order_id, amount_yen)
      select made.id, line.position, line.order_id, line.amount
      from made, unnest(${orders}::text[], ${amounts}::bigint[]) with ordinality as line (order_id, amount, position)
    )
    select coalesce((select id from known), (select id from made), ${charge.id}) as id`.execute(tx)
  return rows[0]?.id ?? charge.id
}

/** What a charge can pay for. Its lines never change: they are read with its lock. */
export type Paid = 'order' | 'competition' | 'task'

/** A provider's name for a charge. */
interface ChargeRef {
  provider: string
  ref: string
}

/** The charge under a row lock, by the provider's name for it. */
export const lockChargeByRef = (tx: Tx, of: ChargeRef) =>
  tx
    .selectFrom('charges')
    .select(['id', 'status', 'amountYen'])
    .where('provider', '=', of.provider)
    .where('providerRef', '=', of.ref)
    .forNoKeyUpdate()
    .executeTakeFirst()

/** Locks a charge by its own id. */
export const lockCharge = async (tx: Tx, id: string): Promise<void> => {
  await tx.selectFrom('charges').select('id').where('id', '=', id).forNoKeyUpdate().execute()
}

/** A message of a provider by its own name for it; it may come any number of times. */
export interface ProviderMessage {
  eventId: string
  kind: string
}

const eventInsert = (event: ProviderMessage & { provider: string; at: Date }) => sql`
  insert into provider_events (provider, event_id, kind, received_at)
  values (${event.provider}, ${event.eventId}, ${event.kind}, ${event.at}) on conflict do nothing returning event_id`

/**
 * Moves a charge from one of these states by what its provider says, and remembers the message that said so; with an amount, only
 * if it is the charge's. One statement: of two that hear the same at once, one finds it moved. Answers the charge with the kinds
 * of what it pays; undefined when nothing moved.
 */
export const moveCharge = async (
  tx: Tx,
  move: ChargeRef & {
    from: readonly ChargeStatus[]
    to: ChargeStatus
    amountYen: bigint | null
    failure: string | null
    message: ProviderMessage | undefined
    at: Date
  },
): Promise<{ id: string; pays: Paid[] } | undefined> => {
  const { provider, ref, from, to, amountYen, failure, message, at } = move
  const settledAt = to === 'succeeded' || to === 'failed' ? at : null
  const noted = message && sql`with noted as (${eventInsert({ ...message, provider, at })})`
  const { rows } = await sql<{ id: string; pays: Paid[] }>`
    ${noted ?? sql``} update charges set status = ${to}, failure = ${failure}, settled_at = ${settledAt}
    where provider = ${provider} and provider_ref = ${ref} and status = any(${from}::text[])
      and amount_yen = coalesce(${amountYen}::bigint, amount_yen)
      ${noted ? sql`and exists (select from noted)` : sql``}
    returning id, array(select distinct case
        when exists (select from competitions x where x.id = l.order_id) then 'competition'
        when exists (select from tasks k where k.id = l.order_id) then 'task' else 'order' end
      from charge_lines l where l.charge_id = charges.id) as pays`.execute(tx)
  return rows[0]
}

/** Remembers that a message arrived. False when it had arrived before. */
export const recordProviderEvent = async (
  tx: Tx,
  event: ProviderMessage & { provider: string; at: Date },
): Promise<boolean> => (await eventInsert(event).execute(tx)).rows.length === 1
