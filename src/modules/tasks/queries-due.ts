import { sql } from 'kysely'
import { earlier, later } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import { days } from './rules'

interface DueWorks {
  taskId: string
  workIds: string[]
}

/** At most so many works of one task are moved in one transaction. */
const batch = 1000

const dueWorks = async (db: Reader, which: ReturnType<typeof sql<boolean>>): Promise<DueWorks[]> => {
  const { rows } = await sql<DueWorks>`
    select task_id, (array_agg(id order by id))[1:${sql.lit(batch)}] as work_ids
    from task_works where ${which} group by task_id order by min(id) limit 200`.execute(db)
  return rows
}

/** Works whose time was over, and those that were sent back and not corrected in time. */
export const worksToLapse = (db: Reader, at: Date): Promise<DueWorks[]> =>
  dueWorks(
    db,
    sql<boolean>`(status = 'started' and expires_at <= ${at})
      or (status = 'returned' and returned_at <= ${earlier(at, { days: days.correct })})`,
  )

/** Works that nobody decided on in seven days. */
export const worksToApprove = (db: Reader, at: Date): Promise<DueWorks[]> =>
  dueWorks(db, sql<boolean>`status = 'submitted' and submitted_at <= ${earlier(at, { days: days.review })}`)

/** Rejections that nobody appealed against in time. */
export const worksToConcede = (db: Reader, at: Date): Promise<DueWorks[]> =>
  dueWorks(db, sql<boolean>`status = 'rejected' and rejected_at <= ${earlier(at, { days: days.appeal })}`)

/** A task whose client has to be told something ahead. */
export interface DueReminder {
  taskId: string
  clientId: string
  of: 'ending' | 'approval'
}

/**
 * Tasks that end within a day, once for each end, and those of which works will count as approved within a day: once a day at
 * most, however many works there are.
 */
export const remindersDue = async (db: Reader, at: Date): Promise<DueReminder[]> => {
  const { rows } = await sql<DueReminder>`
    select t.id as task_id, t.client_id, 'ending' as of from tasks t
    where t.status = 'open' and t.ends_at <= ${later(at, { days: 1 })} and t.ends_at > ${at}
      and (t.ending_noticed_at is null or t.ending_noticed_at < t.ends_at - interval '1 day')
    union all
    select t.id, t.client_id, 'approval' from tasks t
    where (t.approval_noticed_at is null or t.approval_noticed_at <= ${earlier(at, { days: 1 })})
      and t.status in ('open', 'closing') and exists (select from task_works w where w.task_id = t.id and w.status = 'submitted'
        and w.submitted_at <= ${earlier(at, { days: days.review - 1 })})
    limit 200`.execute(db)
  return rows
}

/** Open tasks that are over, or all of whose works are approved. */
export const tasksToClose = async (db: Reader, at: Date): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select t.id from tasks t where t.status = 'open' and (t.ends_at <= ${at}
      or t.works_count = (select count(*) from task_works w where w.task_id = t.id and w.status = 'approved'))
    order by t.ends_at limit 200`.execute(db)
  return rows.map(({ id }) => id)
}

/** Closing tasks on whose works everything is decided. */
export const tasksToComplete = async (db: Reader): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select t.id from tasks t where t.status = 'closing' and not exists (select from task_works w where w.task_id = t.id
      and w.status in ('started', 'submitted', 'returned', 'referred', 'rejected', 'appealed'))
    order by t.closed_at limit 200`.execute(db)
  return rows.map(({ id }) => id)
}
