import { type RawBuilder, sql } from 'kysely'

/** Works that wait for their worker: running, sent back, or rejected with time for an appeal. One that runs is dated by its end. */
const workerTodoRows = (me: RawBuilder<string>, at: Date) => sql`
  select case w.status when 'started' then 'finish-work' when 'returned' then 'correct-work' else 'answer-rejection' end,
    w.id, t.title, 1, null::date, t.client_id, true,
    case w.status when 'started' then w.expires_at when 'returned' then w.returned_at else w.rejected_at end
  from task_works w join tasks t on t.id = w.task_id
  where w.worker_id = ${me} and (w.status in ('returned', 'rejected') or (w.status = 'started' and w.expires_at > ${at}))`

/** A client's works that wait for a decision, since the oldest of them, and tasks whose payment was begun. */
const clientTodoRows = (me: RawBuilder<string>) => sql`
  select 'review-works', t.id, t.title, w.n, null, null, null, w.since
  from tasks t cross join lateral (
    select count(*)::int as n, min(submitted_at) as since from task_works where task_id = t.id and status = 'submitted') w
  where t.client_id = ${me} and t.status in ('open', 'closing') and w.n > 0
  union all
  select 'pay-task', t.id, t.title, 1, null, null, null, t.updated_at
  from tasks t where t.client_id = ${me} and t.status = 'awaiting'`

/** What waits for somebody on both sides of tasks. */
export const todoRows = (me: RawBuilder<string>, at: Date) =>
  sql`${workerTodoRows(me, at)} union all ${clientTodoRows(me)}`
