import { sql } from 'kysely'
import { earlier } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import type { ChargeStatus } from './lifecycle'

export interface ChargeView {
  id: string
  provider: string
  ref: string
  amountYen: bigint
  status: ChargeStatus
  failure: string | null
  createdAt: Date
  /** `page`: where the thing that is paid for stands. */
  lines: {
    orderId: string
    title: string | null
    page: 'orders' | 'competitions' | 'my/tasks'
    amountYen: string
  }[]
}

const lines = sql`(
  select json_agg(json_build_object('orderId', l.order_id, 'title', coalesce(o.title, x.title, k.title),
    'page', case when x.id is not null then 'competitions' when k.id is not null then 'my/tasks' else 'orders' end, 'amountYen', l.amount_yen::text)
    order by l.position)
  from charge_lines l left join orders o on o.id = l.order_id left join competitions x on x.id = l.order_id
    left join tasks k on k.id = l.order_id
  where l.charge_id = c.id)`

/** A charge as its payer sees it at the provider's page; undefined for anybody else. */
export const chargeToPay = async (
  db: Reader,
  viewer: Viewer,
  chargeId: string,
): Promise<ChargeView | undefined> => {
  const { rows } = await sql<ChargeView>`
    select c.id, c.provider, c.provider_ref as ref, c.amount_yen, c.status, c.failure, c.created_at, ${lines} as lines
    from charges c where c.id = ${chargeId} and c.payer_id = ${viewer.memberId}`.execute(db)
  return rows[0]
}

export interface WaitingCharge {
  id: string
  provider: string
  providerRef: string
  createdAt: Date
}

/** More than a site has in its busiest days: the sweep of the next minute takes the rest. */
const askedMax = 2000

/**
 * Charges that have waited for word from their provider since before a moment, oldest first. A failed one is
 * among them for two days: its payer may have tried again, and that news may be lost as well.
 */
export const waitingCharges = (db: Reader, time: { before: Date; at: Date }): Promise<WaitingCharge[]> =>
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
    .limit(askedMax)
    .execute()

/** Refunds that wait since before a moment, are not held back beyond it, and on whose charge no card company is deciding. */
export const waitingRefunds = (db: Reader, before: Date) =>
  db
    .selectFrom('refunds')
    .select('id')
    .where('status', '=', 'pending')
    .where('createdAt', '<', before)
    .where((eb) => eb.or([eb('notBefore', 'is', null), eb('notBefore', '<', before)]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('chargeDisputes as d')
            .select('d.id')
            .whereRef('d.chargeId', '=', 'refunds.chargeId')
            .where('d.status', '=', 'open'),
        ),
      ),
    )
    .orderBy('createdAt')
    .limit(askedMax)
    .execute()

export interface RefundToMake {
  id: string
  amountYen: bigint
  provider: string
  providerRef: string
  /** A card company has taken the payment back and not decided yet. */
  isDisputed: boolean
  /** One has decided for its customer. */
  isLost: boolean
}

/** A waiting refund and the payment it is taken from. */
export const refundToMake = async (db: Reader, refundId: string): Promise<RefundToMake | undefined> => {
  const { rows } = await sql<RefundToMake>`
    select r.id, r.amount_yen, c.provider, c.provider_ref,
      coalesce(bool_or(d.status = 'open'), false) as is_disputed, coalesce(bool_or(d.status = 'lost'), false) as is_lost
    from refunds r join charges c on c.id = r.charge_id left join charge_disputes d on d.charge_id = c.id
    where r.id = ${refundId} and r.status = 'pending' group by r.id, c.id`.execute(db)
  return rows[0]
}

/** Chargebacks of a provider on which the card company has not decided. */
export const openDisputes = async (db: Reader, provider: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('chargeDisputes')
    .innerJoin('charges', 'charges.id', 'chargeDisputes.chargeId')
    .select('chargeDisputes.id')
    .where('charges.provider', '=', provider)
    .where('chargeDisputes.status', '=', 'open')
    .orderBy('chargeDisputes.openedAt')
    .execute()
  return rows.map(({ id }) => id)
}

/** How many there are, of all providers. */
export const openDisputeCount = async (db: Reader): Promise<number> => {
  const { n } = await db
    .selectFrom('chargeDisputes')
    .select((eb) => eb.fn.countAll<bigint>().as('n'))
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(n)
}
