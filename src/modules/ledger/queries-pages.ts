import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import type { ChargeStatus } from './lifecycle'

export interface PaidCharge {
  id: string
  provider: string
  amountYen: bigint
  refundedYen: bigint
  status: ChargeStatus
  createdAt: Date
  orderId: string
  title: string | null
  page: 'orders' | 'competitions' | 'my/tasks'
  lines: number
}

export interface HeldOrder {
  id: string
  title: string
  heldYen: bigint
  /** The freelancer; empty while none is chosen. */
  name: string
  page: 'orders' | 'competitions' | 'my/tasks'
}

/** What order `o` was called when charge `c` was made: since then it may have been split, renamed or merged. */
const titleWhenPaid = sql`coalesce(
  (select t.items ->> 'title' from terms_notices t where t.order_id = o.id and t.at <= c.created_at
    order by t.version desc limit 1), o.title)`

/** A client's page of payments: what is held for which order, and the latest 100 charges. */
export const paymentsPage = async (db: Reader, viewer: Viewer) => {
  const held = await sql<HeldOrder>`
    select o.id, o.title, l.balance_yen as held_yen, m.name, 'orders' as page, o.contract_id, o.position
    from orders o
    join ledger_accounts l on l.id = 'escrow/' || o.id and l.balance_yen > 0
    join members m on m.id = o.freelancer_id
    where o.client_id = ${viewer.memberId} and o.status in ('working', 'delivered')
    union all
    select x.id, x.title, l.balance_yen, '', 'competitions', x.id, 0
    from competitions x join ledger_accounts l on l.id = 'escrow/' || x.id and l.balance_yen > 0
    where x.client_id = ${viewer.memberId}
    union all
    select k.id, k.title, l.balance_yen, '', 'my/tasks', k.id, 0
    from tasks k join ledger_accounts l on l.id = 'escrow/' || k.id and l.balance_yen > 0
    where k.client_id = ${viewer.memberId}
    order by 6 desc, 7 limit 200`.execute(db)
  const charges = await sql<PaidCharge & { paidInAllYen: bigint; refundedInAllYen: bigint }>`
    with mine as (
      select c.*, coalesce((
        select sum(r.amount_yen) from refunds r where r.charge_id = c.id and r.status not in ('failed', 'withdrawn')
      ), 0)::bigint as refunded_yen
      from charges c where c.payer_id = ${viewer.memberId}
    )
    select c.id, c.provider, c.amount_yen, c.refunded_yen, c.status, c.created_at, l.order_id, coalesce(${titleWhenPaid}, x.title, k.title) as title,
      case when x.id is not null then 'competitions' when k.id is not null then 'my/tasks' else 'orders' end as page,
      (select count(*)::int from charge_lines where charge_id = c.id) as lines,
      (select coalesce(sum(amount_yen), 0)::bigint from mine where status = 'succeeded') as paid_in_all_yen,
      (select coalesce(sum(refunded_yen), 0)::bigint from mine) as refunded_in_all_yen
    from mine c
    join charge_lines l on l.charge_id = c.id and l.position = 1
    left join orders o on o.id = l.order_id
    left join competitions x on x.id = l.order_id
    left join tasks k on k.id = l.order_id
    order by c.created_at desc, c.id desc limit 100`.execute(db)
  const first = charges.rows[0]
  return {
    held: held.rows,
    charges: charges.rows,
    heldYen: held.rows.reduce((sum, order) => sum + order.heldYen, 0n),
    paidYen: first?.paidInAllYen ?? 0n,
    refundedYen: first?.refundedInAllYen ?? 0n,
  }
}

export interface Earning {
  seq: bigint
  kind: string
  at: Date
  amountYen: bigint
  balanceAfterYen: bigint
  orderId: string
  title: string | null
}

export const earningsPerPage = 50

/** A freelancer's balance and one page of what made it, newest first. */
export const earningsPage = async (db: Reader, viewer: Viewer, page: number) => {
  const { rows } = await sql<Earning & { balanceYen: bigint; entries: bigint }>`
    select l.balance_yen, l.entries, e.seq, p.kind, p.at, e.amount_yen, e.balance_after_yen,
      substr(p.reference, 7) as order_id, o.title
    from ledger_accounts l
    left join entries e on e.account_id = l.id
      and e.seq <= l.entries - ${(page - 1) * earningsPerPage}::bigint
      and e.seq > l.entries - ${page * earningsPerPage}::bigint
    left join postings p on p.id = e.posting_id
    left join orders o on o.id = substr(p.reference, 7)
    where l.id = 'freelancer/' || ${viewer.memberId}::text
    order by e.seq desc`.execute(db)
  const first = rows[0]
  return {
    balanceYen: first?.balanceYen ?? 0n,
    pages: Math.max(1, Math.ceil(Number(first?.entries ?? 0n) / earningsPerPage)),
    earnings: rows.filter((row) => row.seq !== null),
  }
}
