import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Answers } from './form/answers'
import { type Question, takesChoices } from './form/question'
import type { WorkStatus } from './lifecycle'
import {
  fast,
  flatFrom,
  type ReviewMark,
  type ReviewTab,
  type ReviewView,
  reviewTabNames,
  reviewTabs,
  similarFrom,
} from './review-view'
import type { Reason, WorkAiUse } from './rules'

/** Works on one page of the grid. */
export const reviewPageSize = 100
/** Works that one decision on everything takes at most: as many as the clock approves at once. */
export const decidedAtOnce = 1000

export interface ReviewedWork {
  id: string
  placeNumber: number
  workerId: string
  workerName: string
  status: WorkStatus
  seconds: number
  submittedAt: Date
  answers: Answers
  aiUse: WorkAiUse | null
  similarPercent: number | null
  returnedAt: Date | null
  isFast: boolean
  isFlat: boolean
}

/** The task whose works are asked for. Whoever asks has made sure that it is the viewer's own. */
export interface ReviewedTask {
  id: string
  questions: readonly Question[]
}

const seconds = sql<number>`extract(epoch from w.submitted_at - w.started_at)::int`
const handedIn = sql`w.submitted_at is not null and w.status <> 'lapsed'`

/** Conditions on a work `w`, given the median `pace.median` of its task. */
const marks = ({ questions }: ReviewedTask): Record<ReviewMark, RawBuilder<boolean>> => {
  const chosen = questions.filter(({ kind }) => takesChoices(kind) || kind === 'scale').map(({ id }) => id)
  return {
    fast: sql<boolean>`coalesce(${seconds} * ${sql.lit(fast.share)} < pace.median, false)`,
    flat: sql<boolean>`(select count(w.answers ->> q) >= ${sql.lit(flatFrom)} and count(distinct w.answers ->> q) = 1
      from unnest(${sql.val(chosen)}::text[]) q)`,
    similar: sql<boolean>`coalesce(w.similar_percent >= ${sql.lit(similarFrom)}, false)`,
  }
}

/** The median of the seconds that works of the task took; null while there are few. */
const pace = ({ id }: ReviewedTask) => sql`(
  select case when count(*) >= ${sql.lit(fast.from)} then percentile_disc(0.5) within group (order by ${seconds}) end as median
  from task_works w where w.task_id = ${id} and ${handedIn}) pace`

const inTab = (tab: ReviewTab): RawBuilder<boolean> =>
  sql<boolean>`w.status = any (${sql.val([...reviewTabs[tab]])}::text[])`

const matching = (task: ReviewedTask, { tab, mark }: ReviewView): RawBuilder<unknown> =>
  sql`w.task_id = ${task.id} and ${handedIn} and ${inTab(tab)} and ${mark ? marks(task)[mark] : sql`true`}`

/** One page of the client's grid, in the order in which works were handed in. One statement. */
export const reviewedWorks = async (
  db: Reader,
  task: ReviewedTask,
  of: { view: ReviewView; page: number },
): Promise<ReviewedWork[]> => {
  const { fast: isFast, flat: isFlat } = marks(task)
  const { rows } = await sql<ReviewedWork>`
    select w.id, w.place_number, w.worker_id, m.name as worker_name, w.status, ${seconds} as seconds, w.submitted_at, w.answers,
      w.ai_use, w.similar_percent, w.returned_at, ${isFast} as is_fast, ${isFlat} as is_flat
    from task_works w join members m on m.id = w.worker_id cross join ${pace(task)}
    where ${matching(task, of.view)}
    order by w.submitted_at, w.id limit ${reviewPageSize} offset ${(of.page - 1) * reviewPageSize}`.execute(
    db,
  )
  return rows
}

export type ReviewCounts = Record<ReviewTab | ReviewMark, number>

/** How many works each tab has, and each mark in the tab that is looked at. One statement. */
export const reviewCounts = async (db: Reader, task: ReviewedTask, tab: ReviewTab): Promise<ReviewCounts> => {
  const tabs = reviewTabNames.map(
    (name) => sql`(count(*) filter (where ${inTab(name)}))::int as ${sql.ref(name)}`,
  )
  const marked = Object.entries(marks(task)).map(
    ([name, is]) => sql`(count(*) filter (where ${inTab(tab)} and ${is}))::int as ${sql.ref(name)}`,
  )
  const { rows } = await sql<ReviewCounts>`
    select ${sql.join([...tabs, ...marked])} from task_works w cross join ${pace(task)}
    where w.task_id = ${task.id} and ${handedIn}`.execute(db)
  return rows[0] as ReviewCounts
}

/** The ids of all works of a view that were handed in by then and wait for a decision, the oldest first; at most a thousand. */
export const waitingIds = async (
  db: Reader,
  task: ReviewedTask,
  of: { mark: ReviewMark | null; until: Date },
): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select w.id from task_works w cross join ${pace(task)}
    where ${matching(task, { tab: 'waiting', mark: of.mark })} and w.submitted_at <= ${of.until}
    order by w.submitted_at, w.id limit ${decidedAtOnce}`.execute(db)
  return rows.map(({ id }) => id)
}

/** One work in full, as the client of its task sees it. */
export interface ClientWork extends ReviewedWork {
  consentText: string | null
  similarTo: string | null
  similarNumber: number | null
  returnNote: string | null
  rejectedAt: Date | null
  reason: Reason | null
  comment: string | null
  appeal: string | null
  decisionNote: string | null
  orderId: string | null
  /** The next work that waits for the client, in the order of the grid. */
  nextId: string | null
}

/** One work of the client's own task, once it was handed in. */
export const clientWork = async (
  db: Reader,
  task: ReviewedTask,
  workId: string,
): Promise<ClientWork | undefined> => {
  const { fast: isFast, flat: isFlat } = marks(task)
  const { rows } = await sql<ClientWork>`
    select w.id, w.place_number, w.worker_id, m.name as worker_name, w.status, ${seconds} as seconds, w.submitted_at, w.answers,
      w.ai_use, w.similar_percent, w.returned_at, ${isFast} as is_fast, ${isFlat} as is_flat, w.consent_text, w.similar_to,
      s.place_number as similar_number, w.return_note, w.rejected_at, w.reason, w.comment, w.appeal, w.decision_note, w.order_id,
      (select n.id from task_works n where n.task_id = w.task_id and n.status = 'submitted' and n.id <> w.id
        order by (n.submitted_at, n.id) < (w.submitted_at, w.id), n.submitted_at, n.id limit 1) as next_id
    from task_works w join members m on m.id = w.worker_id left join task_works s on s.id = w.similar_to cross join ${pace(task)}
    where w.task_id = ${task.id} and w.id = ${workId} and ${handedIn}`.execute(db)
  return rows[0]
}
