import { sql } from 'kysely'
import type { Reader } from '../../platform/db'

/** Who paid, and for which order or competition first. */
export const chargeInNotice = async (db: Reader, chargeId: string) => {
  const { rows } = await sql<{ payerId: string; href: string; title: string }>`
    select c.payer_id, coalesce(o.title, x.title) as title,
      case when x.id is null then '/orders/' else '/competitions/' end || l.order_id as href
    from charges c
    join charge_lines l on l.charge_id = c.id left join orders o on o.id = l.order_id
    left join competitions x on x.id = l.order_id
    where c.id = ${chargeId} and coalesce(o.id, x.id) is not null order by l.position limit 1`.execute(db)
  return rows[0]
}
