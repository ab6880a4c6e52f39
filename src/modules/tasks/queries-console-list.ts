import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { TaskStatus } from './lifecycle'

export const consoleTasksPerPage = 50
/** 'asked': with works that an operator was asked about. */
export const consoleFilters = ['asked', 'open', 'closing', 'completed'] as const
export type ConsoleFilter = (typeof consoleFilters)[number] | null

export interface ConsoleTask {
  id: string
  title: string
  status: TaskStatus
  clientId: string
  clientName: string
  unitYen: bigint
  worksCount: number
  endsAt: Date
  approved: number
  waiting: number
  /** The client's rejections that stand, those that are final among them. */
  rejections: number
  asked: number
  total: number
}

/** Tasks that were paid for, newest first, for operators. One statement. */
export const consoleTasks = async (
  db: Reader,
  of: { filter: ConsoleFilter; page: number },
): Promise<ConsoleTask[]> => {
  const { filter, page } = of
  const { rows } = await sql<ConsoleTask>`
    select t.id, t.title, t.status, t.client_id, coalesce(nullif(cp.name, ''), m.name) as client_name, t.unit_yen, t.works_count,
      t.ends_at, n.*, count(*) over ()::int as total
    from tasks t join members m on m.id = t.client_id left join client_profiles cp on cp.member_id = m.id
    cross join lateral (select (count(*) filter (where w.status = 'approved'))::int as approved,
        (count(*) filter (where w.status = 'submitted'))::int as waiting,
        (count(*) filter (where w.rejected_at is not null and w.status in ('rejected', 'appealed', 'unpaid')))::int as rejections,
        (count(*) filter (where w.status in ('appealed', 'referred')))::int as asked
      from task_works w where w.task_id = t.id) n
    where t.opened_at is not null and (${filter}::text is null or t.status = ${filter} or (${filter} = 'asked' and n.asked > 0))
    order by t.opened_at desc, t.id
    limit ${consoleTasksPerPage} offset ${(page - 1) * consoleTasksPerPage}`.execute(db)
  return rows
}
