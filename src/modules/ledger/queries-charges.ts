import { sql } from 'kysely'
import { earlier } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import type { ChargeStatus } from './lifecycle'

export interface ChargeView {
  id: string
  ref: string
  amountYen: bigint
  status: ChargeStatus
  failure: string | null
  createdAt: Date
  /** `page`: where the thing that is paid for stands, an order or a competition. */
  lines: { orderId: string; title: string | null; page: 'orders' | 'competitions'; amountYen: string }[]
}

const lines = sql`(
  select json_agg(json_build_object('orderId', l.order_id, 'title', coalesce(o.title, x.title),
    'page', case when x.id is null then 'orders' else 'competitions' end, 'amountYen', l.amount_yen::text)
    order by l.position)
  from charge_lines l left join orders o on o.id = l.order_id left join competitions x on x.id = l.order_id
  where l.charge_id = c.id)`

/** A charge as its payer sees it at the provider's page; undefined for anybody else. */
export const chargeToPay = async (
  db: Reader,
  viewer: Viewer,
  chargeId: string,
): Promise<ChargeView | undefined> => {
  const { rows } = await sql<ChargeView>`
    select c.id, c.provider_ref as ref, c.amount_yen, c.status, c.failure, c.created_at, ${lines} as lines
    from charges c where c.id = ${chargeId} and c.payer_id = ${viewer.memberId}`.execute(db)
  return rows[0]
}

/**
 * Charges that have waited for word from their provider since before a moment, oldest first. A failed one is
 * among them for two days: its payer may have tried again, and that news may be lost as well.
 */
export const waitingCharges = (db: Reader, time: { before: Date; at: Date }) =>
  db
    .selectFrom('charges')
    .select(['id', 'provider', 'providerRef', 'createdAt'])
    .where((where) =>
      where.or([
        where('status', 'in', ['pending', 'needs-action']),
        where('status', '=', 'failed').and('createdAt', '>', earlier(time.at, { days: 2 })),
      ]),
    )
    .where('createdAt', '<', time.before)
    .orderBy('createdAt')
    .limit(200)
    .execute()

/** Refunds that wait since before a moment, and are not held back beyond it. */
export const waitingRefunds = (db: Reader, before: Date) =>
  db
    .selectFrom('refunds')
    .select('id')
    .where('status', '=', 'pending')
    .where('createdAt', '<', before)
    .where((eb) => eb.or([eb('notBefore', 'is', null), eb('notBefore', '<', before)]))
    .orderBy('createdAt')
    .limit(200)
    .execute()

/** A waiting refund and the payment it is taken from. */
export const refundToMake = (db: Reader, refundId: string) =>
  db
    .selectFrom('refunds')
    .innerJoin('charges', 'charges.id', 'refunds.chargeId')
    .select(['refunds.id', 'refunds.amountYen', 'charges.provider', 'charges.providerRef'])
    .where('refunds.id', '=', refundId)
    .where('refunds.status', '=', 'pending')
    .executeTakeFirst()
