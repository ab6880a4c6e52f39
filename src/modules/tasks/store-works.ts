import { type Selectable, sql, type Updateable } from 'kysely'
import type { TaskWorks } from '../../../db/schema.gen'
import { fixedStatement, type Tx } from '../../platform/db'
import type { Answer } from './form/answers'
import type { WorkStatus } from './lifecycle'

export type WorkRow = Omit<Selectable<TaskWorks>, 'answers'> & { answers: Record<string, Answer> }

const take = fixedStatement<{ number: number }>(
  `with place as materialized (
      select number from task_places where task_id = $2 and held_until < 'infinity' and held_until <= $4
      order by held_until limit 1 for no key update skip locked
    ), made as (
      insert into task_works (id, task_id, place_number, worker_id, pass, status, started_at, expires_at, answers)
      select $1, $2, number, $3,
        1 + (select count(*) from task_works w where w.task_id = $2 and w.worker_id = $3 and w.status <> 'lapsed'),
        'started', $4, $5,
        coalesce((select w.answers from task_works w where w.task_id = $2 and w.worker_id = $3
          and w.status = 'lapsed' order by w.started_at desc limit 1), '{}')
      from place on conflict do nothing returning place_number
    ), noted as (
      insert into task_events (task_id, work_id, verb, from_status, to_status, by_role, actor_id, at)
      select $2, $1, 'start', 'none', 'started', 'worker', $3, $4 from made
    )
    update task_places p set held_until = $5, work_id = $1 from made
    where p.task_id = $2 and p.number = made.place_number returning p.number`,
)

/**
 * Takes a free place for somebody, and makes their work, in one statement. Of the free places it takes one that nobody else
 * is taking, so that starts do not wait for each other; two starts of one person make one work. Answers the place's
 * number, or undefined when none is free or the person has one already.
 */
export const takePlace = async (
  tx: Tx,
  start: { workId: string; taskId: string; workerId: string; at: Date; expiresAt: Date },
): Promise<number | undefined> => {
  const { workId, taskId, workerId, at, expiresAt } = start
  return (await take(tx, [workId, taskId, workerId, at, expiresAt]))[0]?.number
}

/** Locks works of one task, in id order. Unknown ids are left out. */
export const lockWorks = async (
  tx: Tx,
  of: { taskId: string; ids: readonly string[] },
): Promise<WorkRow[]> => {
  const { rows } = await sql<WorkRow>`
    select * from task_works where task_id = ${of.taskId} and id = any (${sql.val([...of.ids])}::text[])
    order by id for no key update`.execute(tx)
  return rows
}

/** The task of a work, and whose it is. */
export const taskOfWork = (
  tx: Tx,
  workId: string,
): Promise<{ taskId: string; workerId: string } | undefined> =>
  tx.selectFrom('taskWorks').select(['taskId', 'workerId']).where('id', '=', workId).executeTakeFirst()

/** Columns that change with the status of works, the same for all of them. */
export type WorkChange = Omit<
  Updateable<TaskWorks>,
  'id' | 'taskId' | 'workerId' | 'status' | 'placeNumber' | 'startedAt' | 'answers' | 'orderId'
> & { answers?: string }

/** Moves works from the status that was decided on; answers how many were still in it. */
export const moveWorks = async (
  tx: Tx,
  move: { ids: readonly string[]; from: WorkStatus; to: WorkStatus; set: WorkChange },
): Promise<number> => {
  const moved = await tx
    .updateTable('taskWorks')
    .set({ ...move.set, status: move.to })
    .where('id', 'in', [...move.ids])
    .where('status', '=', move.from)
    .executeTakeFirst()
  return Number(moved.numUpdatedRows)
}

/** Moves works to 'approved', each with the order by which it is paid. */
export const approveWorks = async (
  tx: Tx,
  move: {
    orders: readonly { workId: string; orderId: string }[]
    from: readonly WorkStatus[]
    note: string | null
    at: Date
  },
): Promise<number> => {
  const { orders, from, note, at } = move
  const moved = await sql`
    update task_works w set status = 'approved', order_id = o.order_id, decided_at = ${at}, ended_at = ${at},
      decision_note = ${note}
    from unnest(${sql.val(orders.map(({ workId }) => workId))}::text[], ${sql.val(orders.map(({ orderId }) => orderId))}::text[]) as o (work_id, order_id)
    where w.id = o.work_id and w.status = any (${sql.val([...from])}::text[])`.execute(tx)
  return Number(moved.numAffectedRows ?? 0n)
}

/** A work that is handed in keeps its place for good. False when its time was over and another has it. */
export const keepPlace = async (
  tx: Tx,
  work: { taskId: string; number: number; workId: string },
): Promise<boolean> => {
  const kept = await tx
    .updateTable('taskPlaces')
    .set({ heldUntil: sql`'infinity'` })
    .where('taskId', '=', work.taskId)
    .where('number', '=', work.number)
    .where('workId', '=', work.workId)
    .executeTakeFirst()
  return kept.numUpdatedRows === 1n
}

/** Frees the places that these works still have. */
export const freePlaces = async (
  tx: Tx,
  of: { taskId: string; workIds: readonly string[] },
): Promise<void> => {
  await sql`update task_places set held_until = '-infinity', work_id = null
    where task_id = ${of.taskId} and work_id = any (${sql.val([...of.workIds])}::text[])`.execute(tx)
}

/** Keeps what somebody has written so far; false when their time was over. */
export const keepAnswers = async (
  tx: Tx,
  save: { workId: string; workerId: string; answers: Readonly<Record<string, Answer>>; at: Date },
): Promise<boolean> => {
  const saved = await sql`
    update task_works set answers = ${JSON.stringify(save.answers)}::jsonb, saved_at = ${save.at}
    where id = ${save.workId} and worker_id = ${save.workerId}
      and (status = 'started' and expires_at > ${save.at} or status = 'returned')`.execute(tx)
  return (saved.numAffectedRows ?? 0n) === 1n
}

export const insertScreening = async (
  tx: Tx,
  answer: { taskId: string; workerId: string; passed: boolean; at: Date },
): Promise<void> => {
  await tx
    .insertInto('taskScreenings')
    .values(answer)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Which files belong to which question of a work; of an earlier version of it none is left. */
export const replaceFiles = async (
  tx: Tx,
  files: { workId: string; rows: readonly { questionId: string; fileId: string }[] },
): Promise<void> => {
  await tx.deleteFrom('taskWorkFiles').where('workId', '=', files.workId).execute()
  if (files.rows.length === 0) return
  await tx
    .insertInto('taskWorkFiles')
    .values(files.rows.map((row) => ({ ...row, workId: files.workId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
