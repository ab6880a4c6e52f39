import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import type { TaskStatus } from './lifecycle'
import { type TaskTerms, termColumns } from './queries-terms'

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

export const tasksPerPage = 20
/** The tabs of a client's list, and the statuses in each. */
export const taskTabs = {
  running: ['open', 'closing'],
  drafts: ['draft', 'awaiting'],
  over: ['completed', 'cancelled'],
} as const satisfies Record<string, readonly TaskStatus[]>
export type TaskTab = keyof typeof taskTabs

/** One page of the tasks that the viewer has made, latest first, and the counts of every tab, in two statements. */
export const myTasks = async (
  db: Reader,
  viewer: Viewer,
  of: { tab: TaskTab; page: number },
): Promise<{ tasks: MyTask[]; counts: Record<TaskTab, number> }> => {
  const inTab = (tab: TaskTab) => sql`t.status = any (${sql.val([...taskTabs[tab]])}::text[])`
  const { rows: tasks } = await sql<MyTask>`
    select t.id, t.title, t.status, t.unit_yen, t.works_count, t.ends_at, w.approved, w.submitted
    from tasks t cross join lateral (
      select (count(*) filter (where status = 'approved'))::int as approved,
        (count(*) filter (where status = 'submitted'))::int as submitted
      from task_works where task_id = t.id) w
    where t.client_id = ${viewer.memberId} and ${inTab(of.tab)}
    order by w.submitted > 0 desc, t.created_at desc, t.id
    limit ${tasksPerPage} offset ${(of.page - 1) * tasksPerPage}`.execute(db)
  const count = (tab: TaskTab) => sql`(count(*) filter (where ${inTab(tab)}))::int`
  const { rows } = await sql<Record<TaskTab, number>>`
    select ${count('running')} as running, ${count('drafts')} as drafts, ${count('over')} as over
    from tasks t where t.client_id = ${viewer.memberId}`.execute(db)
  return { tasks, counts: rows[0] ?? { running: 0, drafts: 0, over: 0 } }
}

/** A task as its client sees it, with its works counted by what they are. */
export interface ClientTask extends TaskTerms {
  clientFeeYen: bigint
  openedAt: Date | null
  updatedAt: Date
  approved: number
  submitted: number
  started: number
  /** Sent back, with the operator, or rejected while an appeal is possible. */
  pending: number
  /** Works that await somebody or time, those whose time is just over among them. */
  outstanding: number
  /** The client's rejections that stand: they count towards the cap. */
  rejections: number
  /** Since when the oldest work waits for the client; null where none does. */
  waitingSince: Date | null
}

/** The page of one task for its client. Undefined for anybody else. */
export const clientTask = async (
  db: Reader,
  viewer: Viewer,
  of: { id: string; at: Date },
): Promise<ClientTask | undefined> => {
  const { rows } = await sql<ClientTask>`
    select ${termColumns}, t.client_fee_yen, t.opened_at, t.updated_at, w.*
    from tasks t cross join lateral (
      select (count(*) filter (where status = 'approved'))::int as approved,
        (count(*) filter (where status = 'submitted'))::int as submitted,
        (count(*) filter (where status = 'started' and expires_at > ${of.at}))::int as started,
        (count(*) filter (where status in ('returned', 'referred', 'rejected', 'appealed')))::int as pending,
        (count(*) filter (where status in ('started', 'submitted', 'returned', 'referred', 'rejected', 'appealed')))::int as outstanding,
        (count(*) filter (where rejected_at is not null and status in ('rejected', 'appealed', 'unpaid')))::int as rejections,
        min(submitted_at) filter (where status = 'submitted') as waiting_since
      from task_works where task_id = t.id) w
    where t.id = ${of.id} and t.client_id = ${viewer.memberId}`.execute(db)
  return rows[0]
}
