import { type RawBuilder, sql } from 'kysely'
import { earlier } from '../../platform/clock'

const reviewDays = 14

/** The reviews that one side may still write, those of one contract as one. What was paid for works of a task comes apart. */
const ofSide = (me: RawBuilder<string>, at: Date, side: 'freelancer' | 'client') => {
  const [own, other] =
    side === 'freelancer'
      ? [sql`o.freelancer_id`, sql`o.client_id`]
      : [sql`o.client_id`, sql`o.freelancer_id`]
  return sql`
  select case count(*) when 1 then 'review' else 'review-all' end, case count(*) when 1 then min(o.id) else o.contract_id end,
    case count(*) when 1 then min(o.title) else k.title end, count(*)::int, null::date, ${other},
    ${side === 'freelancer'}::boolean, min(o.ended_at)
  from orders o join contracts k on k.id = o.contract_id
  where ${own} = ${me} and o.status = 'completed' and o.ended_at > ${earlier(at, { days: reviewDays })}
    and not exists (select 1 from reviews w where w.order_id = o.id and w.side = ${side})
    and (k.origin <> 'task' or ${own} = o.freelancer_id)
  group by o.contract_id, k.title, ${other}`
}

/** Everybody who worked on one task, for its client. */
const ofTasks = (me: RawBuilder<string>, at: Date) => sql`
  select 'review-workers', k.origin_id, k.title, count(*)::int, null::date, min(o.freelancer_id), false, min(o.ended_at)
  from orders o join contracts k on k.id = o.contract_id
  where o.client_id = ${me} and k.origin = 'task' and o.status = 'completed' and o.ended_at > ${earlier(at, { days: reviewDays })}
    and not exists (select 1 from reviews w where w.order_id = o.id and w.side = 'client')
  group by k.origin_id, k.title`

/** Reviews to write while their window is open (§3.8). */
export const todoRows = (me: RawBuilder<string>, at: Date) => sql`
  ${ofSide(me, at, 'freelancer')} union all ${ofSide(me, at, 'client')} union all ${ofTasks(me, at)}`
