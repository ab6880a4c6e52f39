import { type Selectable, sql, type Updateable } from 'kysely'
import type { Tasks } from '../../../db/schema.gen'
import type { Tx } from '../../platform/db'
import type { Question } from './form/question'
import type { TaskRole, TaskStatus, TaskVerb, WorkRole, WorkStatus, WorkVerb } from './lifecycle'
import type { Screening } from './rules'

type Row = Omit<Selectable<Tasks>, 'questions' | 'screening'> & {
  questions: Question[]
  screening: Screening | null
}

/** A task as its commands see it: the row, locked until the transaction ends, with its works counted. */
export type LockedTask = Row & {
  /** Works that await somebody or time. */
  outstanding: number
  approved: number
  /** The client's rejections that stand. */
  rejections: number
}

/** What the client fills in before the task is published; its questions have a form of their own. */
export type TaskFields = Pick<
  Row,
  | 'categorySlug'
  | 'title'
  | 'brief'
  | 'unitYen'
  | 'worksCount'
  | 'minutes'
  | 'periodDays'
  | 'perPerson'
  | 'minTier'
  | 'minApprovalPercent'
  | 'regions'
  | 'screening'
  | 'aiUse'
  | 'trainingPurpose'
  | 'trainingBy'
  | 'trainingFaceOrVoice'
  | 'trainingLicence'
>

/**
 * The task, locked against everything but taking a place: whoever starts only refers to it. Its works are counted by a second
 * statement: the first sees, besides the row it waited for, what was true before it waited. Undefined for an unknown id.
 */
export const lockTask = async (tx: Tx, id: string): Promise<LockedTask | undefined> => {
  const row = await tx
    .selectFrom('tasks')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const { rows } = await sql<Pick<LockedTask, 'outstanding' | 'approved' | 'rejections'>>`
    select (count(*) filter (where status in ('started', 'submitted', 'returned', 'referred', 'rejected', 'appealed')))::int as outstanding,
      (count(*) filter (where status = 'approved'))::int as approved,
      (count(*) filter (where rejected_at is not null and status in ('rejected', 'appealed', 'unpaid')))::int as rejections
    from task_works where task_id = ${id}`.execute(tx)
  return { ...(row as unknown as Row), ...(rows[0] ?? { outstanding: 0, approved: 0, rejections: 0 }) }
}

/** Locks the tasks that a payment is for, each with what was paid for it, and how many works it adds. */
export const paidTasks = (
  tx: Tx,
  chargeId: string,
): Promise<{ id: string; paidYen: bigint; more: number | null }[]> =>
  tx
    .selectFrom('tasks as t')
    .innerJoin('chargeLines as l', 'l.orderId', 't.id')
    .leftJoin('taskExtensions as e', (join) =>
      join.onRef('e.chargeId', '=', 'l.chargeId').onRef('e.taskId', '=', 't.id'),
    )
    .select(['t.id', 'l.amountYen as paidYen', 'e.more'])
    .where('l.chargeId', '=', chargeId)
    .orderBy('t.id')
    .forNoKeyUpdate('t')
    .execute()

/** Makes an empty draft; a second try with the same id changes nothing. */
export const insertDraft = async (
  tx: Tx,
  draft: { id: string; clientId: string; at: Date },
): Promise<void> => {
  const { id, clientId, at } = draft
  await tx
    .insertInto('tasks')
    .values({ id, clientId, status: 'draft', createdAt: at, updatedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const json = (value: unknown): string => JSON.stringify(value)

export const updateFields = async (
  tx: Tx,
  change: { taskId: string; fields: Partial<TaskFields & { questions: readonly Question[] }>; at: Date },
): Promise<void> => {
  const { screening, questions, ...fields } = change.fields
  await tx
    .updateTable('tasks')
    .set({
      ...fields,
      ...(screening === undefined ? {} : { screening: screening === null ? null : json(screening) }),
      ...(questions === undefined ? {} : { questions: json(questions) }),
      updatedAt: change.at,
    })
    .where('id', '=', change.taskId)
    .execute()
}

/** Columns that change with the status. */
export type TaskChange = Pick<
  Updateable<Tasks>,
  'clientFeeYen' | 'freelancerFeeYen' | 'openedAt' | 'endsAt' | 'closedAt' | 'endedAt' | 'worksCount'
>

/** Moves a task from the status that was decided on; answers false when it has moved on meanwhile. */
export const moveTask = async (
  tx: Tx,
  move: { taskId: string; from: TaskStatus; to: TaskStatus; at: Date; set: TaskChange },
): Promise<boolean> => {
  const moved = await tx
    .updateTable('tasks')
    .set({ ...move.set, status: move.to, updatedAt: move.at })
    .where('id', '=', move.taskId)
    .where('status', '=', move.from)
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}

/** Makes the places from the first to the last number, all free. */
export const insertPlaces = async (
  tx: Tx,
  places: { taskId: string; first: number; last: number },
): Promise<void> => {
  await sql`insert into task_places (task_id, number)
    select ${places.taskId}, n from generate_series(${places.first}::int, ${places.last}::int) n`.execute(tx)
}

export interface TaskEvent {
  taskId: string
  workIds?: readonly string[]
  verb: TaskVerb | WorkVerb
  from: TaskStatus | WorkStatus | 'none'
  to: TaskStatus | WorkStatus
  role: TaskRole | WorkRole
  actorId: string | null
  at: Date
  detail: Readonly<Record<string, unknown>>
}

/** Records a verb of a task, or of each of its works. */
export const insertTaskEvents = async (tx: Tx, event: TaskEvent): Promise<void> => {
  const works = event.workIds ?? [null]
  await sql`insert into task_events (task_id, work_id, verb, from_status, to_status, by_role, actor_id, at, detail)
    select ${event.taskId}, work_id, ${event.verb}, ${event.from}, ${event.to}, ${event.role}, ${event.actorId},
      ${event.at}, ${json(event.detail)}::jsonb
    from unnest(${sql.val([...works])}::text[]) work_id`.execute(tx)
}

/** Notes that the client is told now; false when somebody else was quicker. */
export const markReminded = async (
  tx: Tx,
  reminder: { taskId: string; of: 'ending' | 'approval'; at: Date },
): Promise<boolean> => {
  const { taskId, of, at } = reminder
  const column = sql.ref(of === 'ending' ? 'ending_noticed_at' : 'approval_noticed_at')
  const noted = await sql`update tasks set ${column} = ${at}
    where id = ${taskId} and (${column} is null or ${column} < ${at})`.execute(tx)
  return noted.numAffectedRows === 1n
}

export const insertExtension = async (
  tx: Tx,
  extension: { chargeId: string; taskId: string; more: number; at: Date },
): Promise<void> => {
  await tx
    .insertInto('taskExtensions')
    .values(extension)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const markExtensionPaid = async (tx: Tx, paid: { chargeId: string; at: Date }): Promise<void> => {
  await tx
    .updateTable('taskExtensions')
    .set({ paidAt: paid.at })
    .where('chargeId', '=', paid.chargeId)
    .execute()
}
