import { sql } from 'kysely'
import type { Tx } from '../../platform/db'

export interface ChargeLeft {
  chargeId: string
  lineOrderId: string
  /** What of the line has not been given back. */
  leftYen: bigint
  /** How many refunds the line has had. */
  refunds: number
}

/** Orders whose money an order's escrow came from: itself, what it was split from, and what was merged into it. */
const lineage = (orderId: string) => sql`
  with recursive line (order_id) as (
    select ${orderId}::text
    union
    select substr(giver.account_id, 8)
    from line
    join entries e on e.account_id = 'escrow/' || line.order_id and e.amount_yen > 0
    join postings p on p.id = e.posting_id and p.kind in ('split', 'merge')
    join entries giver on giver.posting_id = p.id and giver.amount_yen < 0
  )`

/** What is left of the paid charges behind an order, oldest first, with those charges locked. */
export const chargesLeft = async (tx: Tx, of: { orderId: string; chargeId?: string | undefined }) => {
  const only = of.chargeId ?? null
  await sql`${lineage(of.orderId)}
    select c.id from charges c
    where c.status = 'succeeded' and (${only}::text is null or c.id = ${only})
      and exists (select from charge_lines l join line on line.order_id = l.order_id where l.charge_id = c.id)
    order by c.id for no key update`.execute(tx)
  const { rows } = await sql<ChargeLeft>`${lineage(of.orderId)}
    select l.charge_id, l.order_id as line_order_id, l.amount_yen - coalesce(r.yen, 0)::bigint as left_yen,
      coalesce(r.n, 0) as refunds
    from line
    join charge_lines l on l.order_id = line.order_id
    join charges c on c.id = l.charge_id and c.status = 'succeeded'
    left join lateral (
      select sum(amount_yen) filter (where status not in ('failed', 'withdrawn')) as yen, count(*)::int as n from refunds
      where charge_id = l.charge_id and line_order_id = l.order_id
    ) r on true
    where ${only}::text is null or l.charge_id = ${only}
    order by c.created_at, c.id, l.position`.execute(tx)
  return rows
}

export const addRefund = async (
  tx: Tx,
  refund: {
    id: string
    chargeId: string
    lineOrderId: string
    orderId: string
    clientId: string
    amountYen: bigint
    createdAt: Date
    notBefore: Date | null
  },
): Promise<void> => {
  await tx.insertInto('refunds').values(refund).execute()
}

/** The refund under a row lock, while it waits; undefined when it is done. */
export const lockWaitingRefund = (tx: Tx, id: string) =>
  tx
    .selectFrom('refunds')
    .selectAll()
    .where('id', '=', id)
    .where('status', '=', 'pending')
    .forNoKeyUpdate()
    .executeTakeFirst()

export const endRefund = async (
  tx: Tx,
  end: { id: string; status: 'succeeded' | 'failed'; at: Date },
): Promise<void> => {
  await tx
    .updateTable('refunds')
    .set({ status: end.status, settledAt: end.at })
    .where('id', '=', end.id)
    .where('status', '=', 'pending')
    .execute()
}
