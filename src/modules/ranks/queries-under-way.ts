import { sql } from 'kysely'
import { earlier } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import type { OpenOrder, UnderWay } from './under-way'

/** Reviews are open for so long after an order's end (§3.8). */
const reviewDays = 14

interface Row {
  identitySentAt: string | null
  orders: (Omit<OpenOrder, 'since'> & { since: string })[]
  replies: UnderWay['replies'] | null
}

/** What a freelancer has under way with others, in one statement. */
export const underWayOf = async (
  db: Reader,
  { memberId }: { readonly memberId: string },
  at: Date,
): Promise<UnderWay> => {
  const called = (client: string) => sql`(select coalesce(nullif(p.name, ''), m.name) from members m
    left join client_profiles p on p.member_id = m.id where m.id = ${sql.ref(client)})`
  const { rows } = await sql<Row>`
    select
      (select max(i.submitted_at) from identity_states i where i.member_id = ${memberId} and i.status = 'submitted') as identity_sent_at,
      (select coalesce(json_agg(json_build_object('id', o.id, 'title', o.title, 'client', ${called('o.client_id')},
          'status', o.status, 'offeredBy', o.offered_by, 'isDisputed', o.disputed_at is not null,
          'since', case o.status when 'offered' then o.offered_at when 'agreed' then o.agreed_at
            when 'delivered' then coalesce(o.inspected_from, o.delivered_at) when 'completed' then o.ended_at else o.funded_at end,
          'hasRated', exists (select from reviews w where w.order_id = o.id and w.side = 'freelancer'))
          order by o.agreed_at, o.id), '[]')
        from orders o where o.freelancer_id = ${memberId} and o.mode = 'project'
          and (o.status in ('offered', 'agreed', 'working', 'delivered')
            or o.status = 'completed' and o.ended_at > ${earlier(at, { days: reviewDays })})) as orders,
      (select json_agg(json_build_object('threadId', t.id, 'client', ${called('t.client_id')}) order by t.waiting_since)
        from threads t where t.freelancer_id = ${memberId} and t.waiting_since is not null) as replies`.execute(
    db,
  )
  const row = rows[0]
  return {
    identitySentAt: row?.identitySentAt ? new Date(row.identitySentAt) : null,
    orders: (row?.orders ?? []).map((order) => ({ ...order, since: new Date(order.since) })),
    replies: row?.replies ?? [],
  }
}
