import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { type Question, takesChoices } from './form/question'
import type { ReviewedTask } from './queries-review'

/** So many of the latest texts are shown for a question. */
const latestTexts = 5

export interface QuestionFigures {
  questionId: string
  /** How many works answered it. */
  answered: number
  /** Of numbers and scales; null for other kinds, and where there is no answer. */
  mean: number | null
  median: number | null
  least: number | null
  most: number | null
}

export interface TaskResults {
  /** Works that are counted: those that wait and those that are approved. */
  works: number
  figures: QuestionFigures[]
  choices: { questionId: string; answer: string; count: number }[]
  texts: { questionId: string; text: string }[]
}

const counted = ({ id }: ReviewedTask) => sql`w.task_id = ${id} and w.status in ('submitted', 'approved')`
const idsOf = (questions: readonly Question[], is: (question: Question) => boolean) =>
  sql.val(questions.filter(is).map(({ id }) => id))

const isNumeric = ({ kind }: Question): boolean => kind === 'number' || kind === 'scale'
const isChosen = ({ kind }: Question): boolean => takesChoices(kind) || kind === 'scale'
const isText = ({ kind }: Question): boolean => ['short', 'long', 'url', 'date'].includes(kind)

/** What came out of a task so far, question by question, in three statements. */
export const taskResults = async (db: Reader, task: ReviewedTask): Promise<TaskResults> => {
  const { questions } = task
  const value = sql`(w.answers ->> q)::numeric`
  const numeric = sql`filter (where q = any (${idsOf(questions, isNumeric)}::text[]) and w.answers ->> q <> '')`
  const { rows: figures } = await sql<QuestionFigures & { works: number }>`
    select q as question_id, count(*)::int as works, (count(*) filter (where w.answers -> q is not null))::int as answered,
      (avg(${value}) ${numeric})::float8 as mean, (percentile_cont(0.5) within group (order by ${value}) ${numeric})::float8 as median,
      (min(${value}) ${numeric})::float8 as least, (max(${value}) ${numeric})::float8 as most
    from task_works w cross join unnest(${idsOf(questions, () => true)}::text[]) q
    where ${counted(task)} group by q`.execute(db)
  const { rows: choices } = await sql<TaskResults['choices'][number]>`
    select q as question_id, case when a like 'other:%' then 'other:' else a end as answer, count(*)::int as count
    from task_works w cross join unnest(${idsOf(questions, isChosen)}::text[]) q
    cross join lateral jsonb_array_elements_text(
      case when jsonb_typeof(w.answers -> q) = 'array' then w.answers -> q else jsonb_build_array(w.answers -> q) end) a
    where ${counted(task)} and a is not null group by 1, 2`.execute(db)
  const { rows: texts } = await sql<TaskResults['texts'][number]>`
    select q as question_id, t.text
    from unnest(${idsOf(questions, isText)}::text[]) q cross join lateral (
      select left(w.answers ->> q, 300) as text from task_works w
      where ${counted(task)} and w.answers ->> q <> '' order by w.submitted_at desc, w.id limit ${sql.lit(latestTexts)}) t`.execute(
    db,
  )
  return { works: figures[0]?.works ?? 0, figures, choices, texts }
}
