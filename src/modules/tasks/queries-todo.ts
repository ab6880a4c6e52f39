import { type RawBuilder, sql } from 'kysely'

/** Works that wait for their worker: running, sent back, or rejected with time for an appeal. One that runs is dated by its end. */
export const workerTodoRows = (me: RawBuilder<string>, at: Date) => sql`
  select case w.status when 'started' then 'finish-work' when 'returned' then 'correct-work' else 'answer-rejection' end,
    w.id, t.title, 1, null::date, t.client_id, true,
    case w.status when 'started' then w.expires_at when 'returned' then w.returned_at else w.rejected_at end
  from task_works w join tasks t on t.id = w.task_id
  where w.worker_id = ${me} and (w.status in ('returned', 'rejected') or (w.status = 'started' and w.expires_at > ${at}))`
