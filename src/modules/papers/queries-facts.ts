// The facts that papers are made of, read when one is issued.
import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Terms } from '../contracts'
import { businessJoin, clientNameOf, freelancerNameOf } from '../profiles'
import type { Operator, Released, Side } from './release-papers'

/** A side as one json object, with the business that was in force; the join of `businessJoin` stands in the query. */
export const sideOf = (of: { id: RawBuilder<unknown>; name: RawBuilder<unknown>; business: string }) => {
  const b = (column: string) => sql.raw(`${of.business}.${column}`)
  return sql<Side>`json_build_object('id', ${of.id}, 'shownName', ${of.name}, 'registeredName', ${b('registered_name')},
    'representative', case when ${b('kind')} = 'company' then ${b('representative')} end, 'address', ${b('address')}, 'invoiceNumber', ${b('invoice_number')}, 'invoiceFrom', ${b('invoice_from')},
    'kind', ${b('kind')}, 'capitalYen', ${b('capital_yen')}::text, 'employees', ${b('employees')}, 'moreOfficers', ${b('more_officers')},
    'wantsStatements', ${b('wants_statements')}, 'acceptsStatements', ${b('accepts_statements')})`
}

const clientSide = sideOf({ id: sql`o.client_id`, name: clientNameOf(sql`o.client_id`), business: 'cb' })
const freelancerSide = sideOf({
  ...{ id: sql`o.freelancer_id`, name: freelancerNameOf(sql`o.freelancer_id`), business: 'fb' },
})
/** Both businesses as they stood at an instant. */
const bothAt = (at: RawBuilder<unknown>) =>
  sql`${businessJoin('cb', { id: sql`o.client_id`, at })} ${businessJoin('fb', { id: sql`o.freelancer_id`, at })}`

/**
 * Orders that ended with a reward, by the time of their end. `at`: whose businesses are named; without it, those of the day of
 * the release.
 */
export const releasedOrders = async (
  db: Reader,
  orderIds: readonly string[],
  at?: Date,
): Promise<Released[]> => {
  const { rows } = await sql<Released>`
    select o.id, k.number, o.position, o.title, o.price_yen, o.rewarded_yen, coalesce(o.client_fee_yen, 0)::bigint as client_fee_yen,
      coalesce(o.freelancer_fee_yen, 0)::bigint as freelancer_fee_yen, o.status, k.withholding, o.offered_at, o.agreed_at, o.ended_at,
      ${clientSide} as client, ${freelancerSide} as freelancer
    from orders o join contracts k on k.id = o.contract_id
    ${bothAt(at ? sql`${at}::timestamptz` : sql`o.ended_at`)}
    where o.id = any (${orderIds}::text[]) and o.ended_at is not null and o.rewarded_yen > 0
    order by o.ended_at, o.id`.execute(db)
  return rows
}

export interface OrderTermsFacts {
  orderId: string
  version: number
  items: Terms
  at: Date
  /** The order's category. */
  category: string
  client: Side
  freelancer: Side
  /** The paper of the version before. */
  before: { id: string; number: string; on: string; items: Terms } | null
}

/** Notices of terms, the oldest first, each with the paper of the version before where there is one. */
export const termsFacts = async (db: Reader, orderIds: readonly string[]): Promise<OrderTermsFacts[]> => {
  const { rows } = await sql<OrderTermsFacts>`
    select t.order_id, t.version, t.items, t.at, o.category_slug as category, ${clientSide} as client, ${freelancerSide} as freelancer,
      (select json_build_object('id', p.id, 'number', p.document::json ->> 'number', 'on', p.on_date, 'items', b.items)
        from papers p join terms_notices b on b.order_id = t.order_id and b.version = t.version - 1
        where p.source = 'terms/' || t.order_id || '/' || (t.version - 1)) as before
    from terms_notices t join orders o on o.id = t.order_id
    ${bothAt(sql`t.at`)}
    where t.order_id = any (${orderIds}::text[])
    order by t.at, t.order_id, t.version`.execute(db)
  return rows
}

export interface DeliveryFacts {
  id: string
  orderId: string
  number: bigint
  position: number
  title: string
  priceYen: bigint
  round: number
  at: Date
  client: Side
  freelancer: Side
}

/** Deliveries of orders, the oldest first; `at` as in `releasedOrders`. */
export const deliveryFacts = async (
  db: Reader,
  orderIds: readonly string[],
  at?: Date,
): Promise<DeliveryFacts[]> => {
  const { rows } = await sql<DeliveryFacts>`
    select d.id, o.id as order_id, k.number, o.position, o.title, o.price_yen, d.round, d.at,
      ${clientSide} as client, ${freelancerSide} as freelancer
    from deliveries d join orders o on o.id = d.order_id join contracts k on k.id = o.contract_id
    ${bothAt(at ? sql`${at}::timestamptz` : sql`d.at`)}
    where d.order_id = any (${orderIds}::text[])
    order by d.at, d.id`.execute(db)
  return rows
}

export interface ChargeFacts {
  id: string
  amountYen: bigint
  /** How it was paid; null where the provider did not say. */
  method: 'card' | 'bank' | null
  settledAt: Date
  payer: Side
  lines: { text: string; yen: string }[]
}

/** Payments that have arrived, each line by the name of what it pays for. */
export const chargeFacts = async (db: Reader, chargeIds: readonly string[]): Promise<ChargeFacts[]> => {
  const payer = sideOf({ id: sql`c.payer_id`, name: clientNameOf(sql`c.payer_id`), business: 'cb' })
  const { rows } = await sql<ChargeFacts>`
    select c.id, c.amount_yen, c.settled_at,
      (select p.method from sandbox_payments p where p.charge_id = c.id and p.status = 'succeeded' limit 1) as method, ${payer} as payer,
      (select json_agg(json_build_object('text', coalesce(o.title, x.title, t.title, ''), 'yen', l.amount_yen::text) order by l.position)
        from charge_lines l left join orders o on o.id = l.order_id left join competitions x on x.id = l.order_id
        left join tasks t on t.id = l.order_id where l.charge_id = c.id) as lines
    from charges c ${businessJoin('cb', { id: sql`c.payer_id`, at: sql`c.settled_at` })}
    where c.id = any (${chargeIds}::text[]) and c.status = 'succeeded'
    order by c.settled_at, c.id`.execute(db)
  return rows
}

/** Who runs the site, as its papers name it at an instant. */
export type OperatorAt = (at: Date) => Operator | null

/** Reads all that operators have said of themselves: few rows, asked for any instant. */
export const operatorHistory = async (db: Reader): Promise<OperatorAt> => {
  const rows = await db
    .selectFrom('paperOperators')
    .select(['at', 'name', 'address', 'invoiceNumber', 'invoiceFrom'])
    .orderBy('at')
    .orderBy('id')
    .execute()
  return (at) => {
    const found = rows.findLast((row) => row.at <= at)
    if (!found) return null
    const { at: _at, ...operator } = found
    return operator
  }
}
