import { type RawBuilder, sql } from 'kysely'
import { earlier } from '../../platform/clock'

const reviewDays = 14

/** Reviews to write while their window is open (§3.8). */
export const todoRows = (me: RawBuilder<string>, at: Date) => sql`
  select 'review', o.id, o.title, 1, null, o.client_id, true, o.ended_at from orders o
  where o.freelancer_id = ${me} and o.status = 'completed' and o.ended_at > ${earlier(at, { days: reviewDays })}
    and not exists (select 1 from reviews w where w.order_id = o.id and w.side = 'freelancer')
  union all
  select 'review', o.id, o.title, 1, null, o.freelancer_id, false, o.ended_at from orders o
  where o.client_id = ${me} and o.status = 'completed' and o.ended_at > ${earlier(at, { days: reviewDays })}
    and not exists (select 1 from reviews w where w.order_id = o.id and w.side = 'client')`
