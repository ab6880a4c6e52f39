import { type RawBuilder, sql } from 'kysely'
import type { Moment } from '../../engine/measure/moment'

/** Whose replies are counted, and in which threads, `threads t`. */
export interface ReplyScope {
  readonly side: 'freelancer' | 'client'
  /** Since when something obliges this side to answer in a thread; null is never. */
  readonly tiedAt: RawBuilder<unknown>
  readonly isIn: RawBuilder<unknown>
}

/**
 * The reply rule (§2.2), the only one in SQL: obligations due and those kept per member, as `reply_figures`. Of each thread only what
 * asks and what answers is read, the latest first: so one pass says of every question what stood before it, and which answer
 * came next. A question with nothing or an answer before it obliges. At most one obligation of a thread is still open: it began
 * with the first question after the last answer; where nobody ever answered, with the first that was tied. A thread in which
 * nobody wrote since the window began obliges nobody.
 */
export const replyFigures = ({ at, from }: Moment, { side, tiedAt, isIn }: ReplyScope) => {
  const own = sql.ref(`t.${side}_id`)
  const isRead = sql`t.last_at > ${from} and ${isIn}`
  const isOpen = sql`answered_at is null`
  return sql`
  talk as (
    select ${own} as member_id, t.id as thread, g.at, 0 as deed, g.id, g.sender_id = ${own} as answers,
      coalesce(since.at <= g.at, false) as tied
    from threads t cross join lateral (select ${tiedAt} as at) since join message_times g on g.thread_id = t.id and g.at <= ${at}
    where ${isRead} and g.sender_id is not null and not g.automatic and not (g.no_reply_needed and g.sender_id <> ${own})
    union all
    select ${own}, t.id, a.at, 1, a.deed, true, true
    from threads t join thread_actions a on a.thread_id = t.id and a.member_id = ${own} and a.at <= ${at}
    where ${isRead}),
  turns as (
    select member_id, thread, at, answers, tied, lead(answers) over later as follows_answer,
      min(case when answers then at end) over later as answered_at
    from talk window later as (partition by thread order by at desc, deed desc, id desc
      rows between unbounded preceding and current row)),
  by_thread as (
    select any_value(member_id) as member_id,
      count(*) filter (where answered_at is not null and follows_answer is not false and at > ${from}) as closed,
      count(*) filter (where answered_at <= at + interval '24 hours' and follows_answer is not false and at > ${from}) as kept,
      coalesce(min(at) filter (where ${isOpen} and follows_answer), min(at) filter (where ${isOpen} and tied)) as open_since
    from turns where not answers group by thread),
  reply_figures as (
    select member_id, sum(kept)::bigint as reply_n,
      (sum(closed) + count(*) filter (where open_since > ${from} and open_since + interval '24 hours' <= ${at}))::bigint as reply_d
    from by_thread group by member_id)`
}
