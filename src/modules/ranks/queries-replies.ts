import { type RawBuilder, sql } from 'kysely'
import type { Moment } from './engine/moment'
import type { Of } from './queries-figures'

/** Which threads, `threads t`, and up to when their messages are known. */
export interface Talk {
  readonly until: RawBuilder<unknown>
  readonly isIn: RawBuilder<unknown>
}

/**
 * Obligations to reply (§2.2), of each thread only what asks and what answers, the latest first: so one pass says of every
 * question what stood before it, and which answer came next. A question with nothing or an answer before it obliges. Where
 * nobody ever answered there is one obligation, from the first question that was tied.
 */
export const obligationsIn = ({ until, isIn }: Talk) => sql`
  talk as (
    select t.freelancer_id as member_id, t.id as thread, g.at, 0 as deed, g.id, g.sender_id = t.freelancer_id as answers,
      coalesce(t.tied_at <= g.at, false) as tied
    from threads t join messages g on g.thread_id = t.id and g.at <= ${until}
    where ${isIn} and g.sender_id is not null and not g.automatic
      and not (g.no_reply_needed and g.sender_id <> t.freelancer_id)
    union all
    select t.freelancer_id, t.id, a.at, 1, a.deed, true, true
    from threads t join thread_actions a on a.thread_id = t.id and a.member_id = t.freelancer_id and a.at <= ${until}
    where ${isIn}),
  turns as (
    select member_id, thread, at, answers, tied, lead(answers) over later as follows_answer,
      min(case when answers then at end) over later as answered_at
    from talk window later as (partition by thread order by at desc, deed desc, id desc
      rows between unbounded preceding and current row)),
  questions as (
    select * from turns where not answers and (answered_at is null or follows_answer is not false)),
  obligations as (
    select member_id, thread, at as started_at, answered_at from questions where answered_at is not null
    union all
    select member_id, thread, case when bool_or(follows_answer) then min(at) filter (where follows_answer)
      else min(at) filter (where tied) end, null
    from questions where answered_at is null group by member_id, thread)`

/** A thread in which nobody wrote since the year began obliges nobody. */
export const replyFigures = ({ at, from }: Moment, { isOf }: Of) => sql`
  ${obligationsIn({ until: sql`${at}`, isIn: sql`t.last_at > ${from} and ${isOf(sql`t.freelancer_id`)}` })},
  reply_figures as (
    select member_id, count(*) as reply_d,
      count(*) filter (where answered_at <= started_at + interval '24 hours') as reply_n
    from obligations
    where started_at > ${from} and (answered_at is not null or started_at + interval '24 hours' <= ${at})
    group by member_id)`
