import { sql } from 'kysely'
import type { Tx } from '../../platform/db'

export interface LongText {
  questionId: string
  text: string
  sha256: string
  bands: readonly number[]
}

interface WorkTexts {
  taskId: string
  workId: string
  texts: readonly LongText[]
}

/** The ids of questions whose text is identical to one of another work of the task. */
export const identicalTexts = async (tx: Tx, { taskId, workId, texts }: WorkTexts): Promise<string[]> => {
  const { rows } = await sql<{ questionId: string }>`
    select distinct t.question_id
    from unnest(${sql.val(texts.map(({ questionId }) => questionId))}::text[], ${sql.val(texts.map(({ sha256 }) => sha256))}::text[]) as n (question_id, sha256)
    join task_texts t on t.task_id = ${taskId} and t.question_id = n.question_id and t.sha256 = n.sha256
    where t.work_id <> ${workId}`.execute(tx)
  return rows.map(({ questionId }) => questionId)
}

const candidatesMax = 20

/** Earlier texts of the task that share a band with a new one, those with most bands in common first. */
export const similarTexts = async (
  tx: Tx,
  of: { taskId: string; workId: string; text: LongText },
): Promise<{ workId: string; text: string }[]> => {
  const { taskId, workId, text } = of
  const bands = sql.val([...text.bands])
  const { rows } = await sql<{ workId: string; text: string }>`
    select c.work_id, w.answers ->> ${text.questionId} as text
    from (
      select t.work_id, (select count(*) from unnest(t.bands) b where b = any (${bands}::int[])) as common
      from task_texts t
      where t.task_id = ${taskId} and t.question_id = ${text.questionId} and t.work_id <> ${workId} and t.bands && ${bands}::int[]
      order by common desc, t.work_id limit ${candidatesMax}
    ) c
    join task_works w on w.id = c.work_id`.execute(tx)
  return rows
}

export const replaceTexts = async (tx: Tx, of: WorkTexts & { workerId: string }): Promise<void> => {
  const { taskId, workId, workerId, texts } = of
  await tx.deleteFrom('taskTexts').where('workId', '=', workId).execute()
  if (texts.length === 0) return
  const rows = texts.map(({ questionId, sha256, bands }) => ({ questionId, sha256, bands: [...bands] }))
  await tx
    .insertInto('taskTexts')
    .values(rows.map((row) => ({ ...row, taskId, workId, workerId })))
    .execute()
}
