import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Answers } from './form/answers'
import type { WorkStatus } from './lifecycle'

export interface ExportedWork {
  id: string
  placeNumber: number
  status: WorkStatus
  workerName: string
  startedAt: Date
  submittedAt: Date
  similarPercent: number | null
  answers: Answers
  /** The names of the files of each question that asks for files. */
  files: Record<string, string>
}

/** Works that are read at once: an export of any size holds no more in memory. */
const batch = 500

/**
 * All works of a task that were handed in, in the order in which they were begun, piece by piece: each piece begins behind the
 * last of the one before, so that works which arrive meanwhile disturb nothing.
 */
export async function* exportedWorks(db: Reader, taskId: string): AsyncGenerator<ExportedWork> {
  let last = ''
  for (;;) {
    const { rows } = await sql<ExportedWork>`
      select w.id, w.place_number, w.status, m.name as worker_name, w.started_at, w.submitted_at, w.similar_percent, w.answers,
        coalesce((select jsonb_object_agg(n.question_id, n.names) from (
          select f.question_id, string_agg(x.name, ', ' order by x.id) as names
          from task_work_files f join files x on x.id = f.file_id where f.work_id = w.id group by f.question_id) n), '{}') as files
      from task_works w join members m on m.id = w.worker_id
      where w.task_id = ${taskId} and w.id > ${last} and w.submitted_at is not null and w.status <> 'lapsed'
      order by w.id limit ${sql.lit(batch)}`.execute(db)
    yield* rows
    const end = rows.at(-1)
    if (!end || rows.length < batch) return
    last = end.id
  }
}
