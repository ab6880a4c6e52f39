import { sql } from 'kysely'
import type { Reader } from '../../platform/db'

/** Who paid, and for which order first. */
export const chargeInNotice = async (db: Reader, chargeId: string) => {
  const { rows } = await sql<{ payerId: string; orderId: string; title: string }>`
    select c.payer_id, o.id as order_id, o.title from charges c
    join charge_lines l on l.charge_id = c.id join orders o on o.id = l.order_id
    where c.id = ${chargeId} order by l.position limit 1`.execute(db)
  return rows[0]
}
