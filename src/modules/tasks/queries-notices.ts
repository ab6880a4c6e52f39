import { sql } from 'kysely'
import type { Reader } from '../../platform/db'

/** Works that moved together, as the notices of their workers say it: one line a person. */
export const worksInNotice = async (
  db: Reader,
  workIds: readonly string[],
): Promise<{ workerId: string; title: string; workId: string; works: number }[]> => {
  const { rows } = await sql<{ workerId: string; title: string; workId: string; works: number }>`
    select w.worker_id, t.title, min(w.id) as work_id, count(*)::int as works
    from task_works w join tasks t on t.id = w.task_id
    where w.id = any (${sql.val([...workIds])}::text[]) group by w.worker_id, t.title order by w.worker_id`.execute(
    db,
  )
  return rows
}

/** What a notice says of a task. */
export const taskInNotice = async (db: Reader, taskId: string): Promise<{ title: string } | undefined> => {
  const { rows } = await sql<{ title: string }>`select t.title from tasks t where t.id = ${taskId}`.execute(
    db,
  )
  return rows[0]
}
