import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { isHidden, isHiddenFrom } from '../members'
import { type PosterShown, posterColumn } from '../profiles'
import { type Answer, type Answers, listOf } from './form/answers'
import type { Question } from './form/question'
import type { WorkStatus } from './lifecycle'
import { type TaskTerms, termColumns } from './queries-terms'
import type { Reason, WorkAiUse } from './rules'

/** A task as it is offered to people: its terms, whose it is, and what the site keeps. */
export interface TaskOffer extends TaskTerms {
  clientId: string
  clientName: string
  freelancerFeeYen: bigint
}

/** The columns of `TaskOffer`, read from `offerFrom`. */
export const offerColumns = sql`${termColumns}, t.client_id, coalesce(nullif(cp.name, ''), m.name) as client_name, t.freelancer_fee_yen`
export const offerFrom = sql`tasks t join members m on m.id = t.client_id left join client_profiles cp on cp.member_id = t.client_id`

/** Works of one task by which its pace is measured; more would not change the median by much. */
const measuredMax = 200

/** The seconds that works of the task `t` took, as `median_seconds` and how many were `measured`: columns of a lateral join. */
export const paceColumns = sql`
  select percentile_disc(0.5) within group (order by seconds) as median_seconds, count(*)::int as measured
  from (select extract(epoch from w.submitted_at - w.started_at)::int as seconds from task_works w
    where w.task_id = t.id and w.status in ('submitted', 'approved') limit ${sql.lit(measuredMax)}) taken`

export interface TaskView extends TaskOffer {
  freePlaces: number
  approved: number
  medianSeconds: number | null
  measured: number
  /** What the law asks a post of this client to state. */
  poster: PosterShown
  /** The viewer's own works, latest first. */
  mine: { id: string; placeNumber: number; status: WorkStatus }[]
  /** Operators have hidden it; from others than its client what it says is gone. */
  isHidden: boolean
}

/** The page of one task (§3.5). Before it is published it is its client's alone. */
export const taskPage = async (
  db: Reader,
  viewer: Viewer | null,
  of: { id: string; at: Date },
): Promise<TaskView | undefined> => {
  const me = viewer?.memberId ?? null
  const { rows } = await sql<TaskView>`
    select ${offerColumns}, pace.*, ${posterColumn(sql`t.client_id`, viewer)} as poster, ${isHidden('task', sql`t.id`)} as is_hidden,
      (select count(*)::int from task_places p where p.task_id = t.id and p.held_until <= ${of.at}) as free_places,
      (select count(*)::int from task_works w where w.task_id = t.id and w.status = 'approved') as approved,
      coalesce((select json_agg(json_build_object('id', w.id, 'placeNumber', w.place_number, 'status',
          case when w.status = 'started' and w.expires_at <= ${of.at} then 'lapsed' else w.status end) order by w.started_at desc)
        from (select * from task_works where task_id = t.id and worker_id = ${me} order by started_at desc limit 20) w), '[]') as mine
    from ${offerFrom} cross join lateral (${paceColumns}) pace
    where t.id = ${of.id} and (t.opened_at is not null or t.client_id = ${me})`.execute(db)
  const [found] = rows
  if (!found || !isHiddenFrom(viewer, { ...found, ownerId: found.clientId })) return found
  return { ...found, title: '', brief: '', trainingPurpose: '' }
}

/** One person's work, with what its task says; `id` is the task's. */
export interface WorkView extends TaskOffer {
  workId: string
  workStatus: WorkStatus
  placeNumber: number
  startedAt: Date
  expiresAt: Date
  savedAt: Date | null
  answers: Record<string, Answer>
  declaredAi: WorkAiUse | null
  consentText: string | null
  submittedAt: Date | null
  returnedAt: Date | null
  returnNote: string | null
  rejectedAt: Date | null
  reason: Reason | null
  comment: string | null
  appealedAt: Date | null
  appeal: string | null
  decidedAt: Date | null
  decisionNote: string | null
  endedAt: Date | null
  orderId: string | null
}

/** The columns of `WorkView` beside those of its task. */
export const workColumns = sql`w.id as work_id, w.status as work_status, w.place_number, w.started_at, w.expires_at, w.saved_at,
      w.answers, w.ai_use as declared_ai, w.consent_text, w.submitted_at, w.returned_at, w.return_note, w.rejected_at,
      w.reason, w.comment, w.appealed_at, w.appeal, w.decided_at, w.decision_note, w.ended_at, w.order_id`

/** One work for the person whose it is. */
export const workPage = async (db: Reader, viewer: Viewer, id: string): Promise<WorkView | undefined> => {
  const { rows } = await sql<WorkView>`
    select ${offerColumns}, ${workColumns}
    from task_works w join ${offerFrom} on t.id = w.task_id
    where w.id = ${id} and w.worker_id = ${viewer.memberId}`.execute(db)
  return rows[0]
}

export interface AnswerFile {
  id: string
  name: string
  bytes: number
}

/** The files that answers name, as far as they are this person's own. */
export const answerFiles = async (
  db: Reader,
  of: { ownerId: string; questions: readonly Question[]; answers: Answers },
): Promise<AnswerFile[]> => {
  const { ownerId, questions, answers } = of
  const ids = questions.filter(({ kind }) => kind === 'file').flatMap(({ id }) => listOf(answers[id]))
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('files')
    .select(['id', 'name', 'bytes'])
    .where('ownerId', '=', ownerId)
    .where('id', 'in', ids)
    .execute()
  return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }))
}

export interface MyWork {
  id: string
  taskId: string
  title: string
  placeNumber: number
  status: WorkStatus
  unitYen: bigint
  freelancerFeeYen: bigint
  startedAt: Date
  expiresAt: Date
  submittedAt: Date | null
  returnedAt: Date | null
  rejectedAt: Date | null
}

/** Tabs of one's own works: what waits for the worker, what waits for others, and what is over. */
export const workTabs = {
  active: ['started', 'returned', 'rejected'],
  waiting: ['submitted', 'referred', 'appealed'],
  paid: ['approved'],
  over: ['unpaid', 'lapsed'],
} as const satisfies Record<string, readonly WorkStatus[]>
export type WorkTab = keyof typeof workTabs
export const worksPerPage = 20

export interface MyWorks {
  works: MyWork[]
  counts: Record<WorkTab, number>
  /** Of all this person's works: approved, finally not approved, and what was received for the approved ones. */
  approved: number
  unpaid: number
  receivedYen: bigint
}

/** One page of the viewer's works with the counts of every tab, in two statements. A work whose time is over counts as over. */
export const myWorks = async (
  db: Reader,
  viewer: Viewer,
  of: { tab: WorkTab; page: number; at: Date },
): Promise<MyWorks> => {
  const now = sql`case when w.status = 'started' and w.expires_at <= ${of.at} then 'lapsed' else w.status end`
  const inTab = (tab: WorkTab) => sql`${now} = any (${sql.val([...workTabs[tab]])}::text[])`
  const { rows: works } = await sql<MyWork>`
    select w.id, w.task_id, t.title, w.place_number, ${now} as status, t.unit_yen, t.freelancer_fee_yen, w.started_at,
      w.expires_at, w.submitted_at, w.returned_at, w.rejected_at
    from task_works w join tasks t on t.id = w.task_id
    where w.worker_id = ${viewer.memberId} and ${inTab(of.tab)}
    order by w.started_at desc, w.id limit ${worksPerPage} offset ${(of.page - 1) * worksPerPage}`.execute(db)
  const count = (tab: WorkTab) => sql`(count(*) filter (where ${inTab(tab)}))::int`
  const { rows } = await sql<Omit<MyWorks, 'works'>>`
    select json_build_object('active', ${count('active')}, 'waiting', ${count('waiting')}, 'paid', ${count('paid')},
        'over', ${count('over')}) as counts,
      ${count('paid')} as approved, (count(*) filter (where w.status = 'unpaid'))::int as unpaid,
      coalesce(sum(t.unit_yen - t.freelancer_fee_yen) filter (where w.status = 'approved'), 0)::bigint as received_yen
    from task_works w join tasks t on t.id = w.task_id where w.worker_id = ${viewer.memberId}`.execute(db)
  const sums = rows[0] ?? {
    ...{ counts: { active: 0, waiting: 0, paid: 0, over: 0 }, approved: 0, unpaid: 0, receivedYen: 0n },
  }
  return { works, ...sums }
}
