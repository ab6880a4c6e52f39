import { type RawBuilder, sql } from 'kysely'
import { earlier } from '../../platform/clock'

const reviewDays = 14

/** The reviews that one side may still write, those of one contract as one. */
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
  group by o.contract_id, k.title, ${other}`
}

/** Reviews to write while their window is open (§3.8). */
export const todoRows = (me: RawBuilder<string>, at: Date) => sql`
  ${ofSide(me, at, 'freelancer')} union all ${ofSide(me, at, 'client')}`
