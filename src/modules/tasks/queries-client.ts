import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import type { TaskStatus } from './lifecycle'

export interface MyTask {
  id: string
  title: string
  status: TaskStatus
  unitYen: bigint
  worksCount: number
  endsAt: Date | null
  approved: number
  submitted: number
}

/** The tasks that the viewer has made, latest first. */
export const myTasks = async (db: Reader, viewer: Viewer): Promise<MyTask[]> => {
  const { rows } = await sql<MyTask>`
    select t.id, t.title, t.status, t.unit_yen, t.works_count, t.ends_at, w.approved, w.submitted
    from tasks t cross join lateral (
      select (count(*) filter (where status = 'approved'))::int as approved,
        (count(*) filter (where status = 'submitted'))::int as submitted
      from task_works where task_id = t.id) w
    where t.client_id = ${viewer.memberId} order by t.created_at desc, t.id limit 100`.execute(db)
  return rows
}
