import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { WorkStatus } from './lifecycle'
import { answerFiles, offerColumns, offerFrom, type WorkView, workColumns } from './queries-worker'

export const appealTabs = ['open', 'decided'] as const
export type AppealTab = (typeof appealTabs)[number]
export const appealsPerPage = 20

export interface AppealRow {
  id: string
  title: string
  placeNumber: number
  status: WorkStatus
  workerName: string
  clientName: string
  since: Date
  total: number
}

/** Works that wait for the operator, longest first; or those that were decided, latest first. */
export const appealList = async (db: Reader, of: { tab: AppealTab; page: number }): Promise<AppealRow[]> => {
  const isOpen = of.tab === 'open'
  const which = isOpen
    ? sql`w.status in ('appealed', 'referred')`
    : sql`w.status in ('approved', 'unpaid') and w.decided_at is not null
        and exists (select from task_events e where e.work_id = w.id and e.verb in ('uphold', 'overturn'))`
  const since = isOpen
    ? sql`coalesce(w.appealed_at, (select max(e.at) from task_events e where e.work_id = w.id and e.verb = 'refer'), w.submitted_at)`
    : sql`w.decided_at`
  const { rows } = await sql<AppealRow>`
    select w.id, t.title, w.place_number, w.status, m.name as worker_name, coalesce(nullif(cp.name, ''), k.name) as client_name,
      ${since} as since, (count(*) over ())::int as total
    from task_works w join tasks t on t.id = w.task_id join members m on m.id = w.worker_id
    join members k on k.id = t.client_id left join client_profiles cp on cp.member_id = t.client_id
    where ${which} order by ${since} ${isOpen ? sql`asc` : sql`desc`}, w.id
    limit ${appealsPerPage} offset ${(of.page - 1) * appealsPerPage}`.execute(db)
  return rows
}

export interface AppealView extends WorkView {
  workerId: string
  workerName: string
  /** Of the client's decisions on this task so far: approved, and rejected. */
  approved: number
  rejections: number
  /** The place of the work whose text is most like this one's. */
  similarNumber: number | null
  similarPercent: number | null
}

/** One work that an operator was asked about, or has decided; undefined for any other: they read no others. */
export const appealPage = async (db: Reader, id: string): Promise<AppealView | undefined> => {
  const { rows } = await sql<AppealView>`
    select ${offerColumns}, ${workColumns}, w.worker_id, x.name as worker_name, w.similar_percent,
      (select o.place_number from task_works o where o.id = w.similar_to) as similar_number,
      (select count(*)::int from task_works o where o.task_id = t.id and o.status = 'approved') as approved,
      (select count(*)::int from task_works o where o.task_id = t.id and o.rejected_at is not null
        and o.status in ('rejected', 'appealed', 'unpaid')) as rejections
    from task_works w join ${offerFrom} on t.id = w.task_id join members x on x.id = w.worker_id
    where w.id = ${id} and (w.status in ('appealed', 'referred')
      or exists (select from task_events e where e.work_id = w.id and e.verb in ('uphold', 'overturn')))`.execute(
    db,
  )
  return rows[0]
}

/** The files of the work's answers. */
export const appealFiles = (db: Reader, { workerId: ownerId, questions, answers }: AppealView) =>
  answerFiles(db, { ownerId, questions, answers })
