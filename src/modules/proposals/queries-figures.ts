import { type RawBuilder, sql } from 'kysely'

/** A freelancer's record, in whole numbers: shares are made where they are shown. Window: the past year (§2.2). */
export interface FreelancerFigures {
  completed: number
  failed: number
  scoreSum: number
  scores: number
  replied: number
  repliesDue: number
  /** Completed orders of this category, ever. */
  sameCategory: number
  /** Completed orders ever, and the distinct contracts and clients they come from (§2.7). */
  orders: number
  contracts: number
  clients: number
}

interface JobColumns {
  id: RawBuilder<string>
  category: RawBuilder<string | null>
  at: Date
}

// An obligation begins with the client's first message after the freelancer's last deed in a thread (§2.2).
const replies = ({ id, at }: JobColumns) => sql`
  select count(*) filter (where done.at <= asked.at + interval '24 hours')::int as replied,
    count(*) filter (where done.at is not null or asked.at + interval '24 hours' <= ${at})::int as due
  from threads t
  join message_times asked on asked.thread_id = t.id and asked.sender_id = t.client_id and not asked.no_reply_needed
    and not asked.automatic and asked.at > ${at}::timestamptz - interval '1 year' and asked.at <= ${at}
  left join lateral (select max(d.at) as at from (
    select m.at from message_times m where m.thread_id = t.id and m.sender_id = ${id} and not m.automatic and m.at < asked.at
    union all select a.at from thread_actions a where a.thread_id = t.id and a.member_id = ${id} and a.at < asked.at) d) before on true
  left join lateral (select min(d.at) as at from (
    select m.at from message_times m where m.thread_id = t.id and m.sender_id = ${id} and not m.automatic and m.at >= asked.at and m.at <= ${at}
    union all select a.at from thread_actions a where a.thread_id = t.id and a.member_id = ${id} and a.at >= asked.at and a.at <= ${at}) d) done on true
  where t.freelancer_id = ${id} and (t.tied_at is not null or done.at is not null or before.at is not null)
    and not exists (select from message_times e where e.thread_id = t.id and e.sender_id = t.client_id and not e.no_reply_needed
      and not e.automatic and e.at < asked.at and e.at > coalesce(before.at, '-infinity'))`

/** One json object with a freelancer's figures; comparison and detail share it. */
export const figuresOf = (about: JobColumns): RawBuilder<FreelancerFigures> => {
  const { id, category, at } = about
  return sql`(
    select json_build_object('completed', o.completed, 'failed', o.failed, 'sameCategory', o.same_category,
      'orders', o.orders, 'contracts', o.contracts, 'clients', o.clients,
      'scoreSum', r.score_sum, 'scores', r.scores, 'replied', a.replied, 'repliesDue', a.due)
    from (select
        count(*) filter (where o.status = 'completed' and o.mode = 'project' and o.agreed_at > ${at}::timestamptz - interval '1 year') as completed,
        count(*) filter (where o.mode = 'project' and o.agreed_at > ${at}::timestamptz - interval '1 year' and
          ((o.status = 'cancelled' and o.fault = 'freelancer') or
           (o.status = 'working' and o.due_on + 30 < (${at}::timestamptz at time zone 'Asia/Tokyo')::date))) as failed,
        count(*) filter (where o.status = 'completed' and o.category_slug = ${category}) as same_category,
        count(*) filter (where o.status = 'completed') as orders,
        count(distinct o.contract_id) filter (where o.status = 'completed') as contracts,
        count(distinct o.client_id) filter (where o.status = 'completed') as clients
      from orders o where o.freelancer_id = ${id} and o.agreed_at <= ${at}) o,
      (select coalesce(sum(r.score), 0) as score_sum, count(*) as scores from reviews r join orders o on o.id = r.order_id
        where r.about_id = ${id} and r.side = 'client' and r.revealed_at <= ${at} and o.status = 'completed'
          and o.ended_at > ${at}::timestamptz - interval '1 year') r,
      (${replies(about)}) a)`
}
