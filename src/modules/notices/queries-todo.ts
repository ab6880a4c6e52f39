import { type RawBuilder, sql } from 'kysely'
import { countAsked } from '../../engine/policy/policy-parts'
import { earlier } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { policyInForce } from '../ranks'
import type { TodoKind } from './todo'

const reviewDays = 14

/** Orders that wait for this person: an answer, a payment, the work, an acceptance. */
const orders = (me: RawBuilder<string>) => sql`
  select case o.status when 'offered' then 'answer-offer' when 'agreed' then 'fund' when 'delivered' then 'accept'
      else case when d.revision_asked_at is null then 'deliver' else 'revise' end end as kind,
    o.id as subject_id, o.title, 1 as n, case when o.status = 'working' then o.due_on end as due_on,
    case when o.freelancer_id = ${me} then o.client_id else o.freelancer_id end as who_id,
    o.freelancer_id = ${me} as is_client,
    case o.status when 'offered' then o.offered_at when 'agreed' then o.agreed_at when 'delivered' then o.delivered_at
      else coalesce(d.revision_asked_at, o.funded_at) end as at
  from orders o left join deliveries d on d.order_id = o.id and d.round = o.round and o.status = 'working'
  where (o.freelancer_id = ${me} and (o.status = 'working' or (o.status = 'offered' and o.offered_by = 'client')))
    or (o.client_id = ${me} and (o.status in ('agreed', 'delivered') or (o.status = 'offered' and o.offered_by = 'freelancer')))`

/** Requests of the other side, reviews to write, and messages to answer. */
const words = (me: RawBuilder<string>, at: Date) => sql`
  select 'answer-request', o.id, o.title, 1, null::date, r.by_id, r.by_role = 'client', r.at
  from orders o join order_requests r on r.order_id = o.id and r.status = 'open'
  where (o.freelancer_id = ${me} and o.status in ('agreed', 'working', 'delivered') and r.by_role = 'client')
    or (o.client_id = ${me} and o.status in ('agreed', 'working', 'delivered') and r.by_role = 'freelancer')
  union all
  select 'review', o.id, o.title, 1, null, o.client_id, true, o.ended_at from orders o
  where o.freelancer_id = ${me} and o.status = 'completed' and o.ended_at > ${earlier(at, { days: reviewDays })}
    and not exists (select 1 from reviews w where w.order_id = o.id and w.side = 'freelancer')
  union all
  select 'review', o.id, o.title, 1, null, o.freelancer_id, false, o.ended_at from orders o
  where o.client_id = ${me} and o.status = 'completed' and o.ended_at > ${earlier(at, { days: reviewDays })}
    and not exists (select 1 from reviews w where w.order_id = o.id and w.side = 'client')
  union all
  select 'answer-message', t.id, t.title, 1, null, t.client_id, true, t.waiting_since from threads t
  where t.freelancer_id = ${me} and t.waiting_since is not null`

/** What waits on a client's own jobs, one line a job. */
const jobs = (me: RawBuilder<string>) => sql`
  select 'read-proposals', j.id, j.title, count(*)::int, null::date, null::text, null::boolean, max(p.sent_at)
  from jobs j join proposals p on p.job_id = j.id and p.status = 'sent' and p.read_at is null
  where j.client_id = ${me} and j.status in ('open', 'selecting') group by j.id
  union all
  select 'answer-questions', j.id, j.title, count(*)::int, null, null, null, max(q.at)
  from jobs j join job_questions q on q.job_id = j.id and q.answer is null
  where j.client_id = ${me} and j.status in ('open', 'selecting') group by j.id`

/** The steps to Regular (§2.1), while somebody looks at the freelancer's side; and the operators' queue. */
const standing = (me: RawBuilder<string>, at: Date) => sql`
  select s.kind, x.id, '', 1, null::date, null::text, null::boolean, x.created_at
  from members x
  left join lateral (select pf.* from profile_facts pf where pf.member_id = x.id order by pf.at desc limit 1) f on true
  cross join lateral (values
    ('profile', coalesce(f.has_name and f.has_picture and f.introduction_length >= ${countAsked(policyInForce(at), 'introduction-length')}::int
      and f.skills + f.portfolio_items + f.packages > 0 and f.experiences_shown + f.qualifications > 0, false)),
    ('identity', exists (select 1 from identity_checks i where i.member_id = x.id and i.status <> 'rejected')),
    ('confidentiality', exists (select 1 from confidentiality_confirmations cc where cc.member_id = x.id)),
    ('phone', exists (select 1 from phones ph where ph.member_id = x.id))) s (kind, done)
  where x.id = ${me} and x.kind = 'person' and x.view = 'freelancer' and x.tier = 'none' and not s.done
  union all
  select 'check-identity', x.id, '', q.n, null, null, null, q.at
  from members x cross join lateral (select count(*)::int as n, min(i.submitted_at) as at from identity_checks i
    where i.status = 'submitted' and x.kind = 'operator') q
  where x.id = ${me} and x.kind = 'operator' and q.n > 0`

/** Everything that waits for one person, out of the facts themselves: there is no list to keep in step. */
const todoRows = (me: RawBuilder<string>, at: Date) =>
  sql`${orders(me)} union all ${words(me, at)} union all ${jobs(me)} union all ${standing(me, at)}`

/** How much waits: for the header, inside the viewer's statement. */
export const todoCount =
  (at: Date) =>
  (me: RawBuilder<string>): RawBuilder<number> =>
    sql<number>`(select count(*)::int from (${todoRows(me, at)}) waits)`

/** Unread notices: for the header, inside the viewer's statement. */
export const unreadNotices = (me: RawBuilder<string>): RawBuilder<number> =>
  sql<number>`(select count(*)::int from notices un where un.member_id = ${me} and un.read_at is null)`

export interface TodoRow {
  kind: TodoKind
  subjectId: string
  title: string
  n: number
  dueOn: string | null
  /** The other person, where there is one. */
  who: string | null
  at: Date
}

/** What waits for the viewer, newest first, across everything. One statement. */
export const todoList = async (
  db: Reader,
  viewer: Pick<Viewer, 'memberId'>,
  at: Date,
): Promise<TodoRow[]> => {
  const { rows } = await sql<TodoRow>`
    select w.kind, w.subject_id, w.title, w.n, w.due_on, w.at, case when w.is_client then coalesce(nullif(cp.name, ''), m.name) else m.name end as who
    from (${todoRows(sql<string>`${viewer.memberId}::text`, at)}) w
    left join members m on m.id = w.who_id left join client_profiles cp on cp.member_id = w.who_id
    order by w.at desc, w.kind, w.subject_id limit 200`.execute(db)
  return rows
}
