import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { binEdges } from './form/histogram'
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
  /** Whether all of them are whole. */
  isWhole: boolean | null
}

/** How many answers lie in [from, to). */
export interface NumberBin {
  from: number
  to: number
  count: number
}

export interface TaskResults {
  /** Works that are counted: those that wait and those that are approved. */
  works: number
  figures: QuestionFigures[]
  choices: { questionId: string; answer: string; count: number }[]
  /** Of each question that asks for a number, where the answers differ; its empty bins among them. */
  bins: ReadonlyMap<string, NumberBin[]>
  texts: { questionId: string; text: string }[]
}

const counted = ({ id }: ReviewedTask) => sql`w.task_id = ${id} and w.status in ('submitted', 'approved')`
const idsOf = (questions: readonly Question[], is: (question: Question) => boolean) =>
  sql.val(questions.filter(is).map(({ id }) => id))

const isNumeric = ({ kind }: Question): boolean => kind === 'number' || kind === 'scale'
const isChosen = ({ kind }: Question): boolean => takesChoices(kind) || kind === 'scale'
const isText = ({ kind }: Question): boolean => ['short', 'long', 'url', 'date'].includes(kind)

type Counts = TaskResults['choices']

/** The edges of the bins of each number that people answered differently. */
const edgesOf = (
  questions: readonly Question[],
  figures: readonly QuestionFigures[],
): Map<string, number[]> => {
  const numbers = questions.filter(({ kind }) => kind === 'number').map(({ id }) => id)
  const ranges = figures.filter(({ questionId }) => numbers.includes(questionId))
  const edges = ranges.map(({ questionId, least, most, isWhole }): [string, number[]] => [
    questionId,
    least === null || most === null ? [] : binEdges({ least, most, isWhole: isWhole ?? false }),
  ])
  return new Map(edges.filter(([, all]) => all.length > 0))
}

const binsOf = (edges: ReadonlyMap<string, number[]>, counts: Counts): TaskResults['bins'] => {
  const countOf = (questionId: string, n: number): number =>
    counts.find((row) => row.questionId === questionId && row.answer === String(n))?.count ?? 0
  const bins = [...edges].map(([questionId, all]): [string, NumberBin[]] => [
    questionId,
    all.slice(1).map((to, i) => ({ from: all[i] ?? to, to, count: countOf(questionId, i + 1) })),
  ])
  return new Map(bins)
}

/** How often each choice was made, and how many numbers lie in each bin, whose number then stands for the answer. */
const countedAnswers = async (
  db: Reader,
  task: ReviewedTask,
  edges: ReadonlyMap<string, number[]>,
): Promise<Counts> => {
  const bins = JSON.stringify([...edges].map(([q, all]) => ({ q, edges: all })))
  const { rows } = await sql<Counts[number]>`
    select q as question_id, case when a like 'other:%' then 'other:' else a end as answer, count(*)::int as count
    from task_works w cross join unnest(${idsOf(task.questions, isChosen)}::text[]) q
    cross join lateral jsonb_array_elements_text(
      case when jsonb_typeof(w.answers -> q) = 'array' then w.answers -> q else jsonb_build_array(w.answers -> q) end) a
    where ${counted(task)} and a is not null group by 1, 2
    union all
    select b.q, width_bucket((w.answers ->> b.q)::float8, b.edges)::text, count(*)::int
    from task_works w cross join jsonb_to_recordset(${bins}::jsonb) as b (q text, edges float8[])
    where ${counted(task)} and w.answers ->> b.q <> '' group by 1, 2`.execute(db)
  return rows
}

/** What came out of a task so far, question by question, in three statements. */
export const taskResults = async (db: Reader, task: ReviewedTask): Promise<TaskResults> => {
  const { questions } = task
  const value = sql`(w.answers ->> q)::numeric`
  const numeric = sql`filter (where q = any (${idsOf(questions, isNumeric)}::text[]) and w.answers ->> q <> '')`
  const { rows: figures } = await sql<QuestionFigures & { works: number }>`
    select q as question_id, count(*)::int as works, (count(*) filter (where w.answers -> q is not null))::int as answered,
      (avg(${value}) ${numeric})::float8 as mean, (percentile_cont(0.5) within group (order by ${value}) ${numeric})::float8 as median,
      (min(${value}) ${numeric})::float8 as least, (max(${value}) ${numeric})::float8 as most,
      bool_and(${value} = trunc(${value})) ${numeric} as is_whole
    from task_works w cross join unnest(${idsOf(questions, () => true)}::text[]) q
    where ${counted(task)} group by q`.execute(db)
  const edges = edgesOf(questions, figures)
  const counts = await countedAnswers(db, task, edges)
  const { rows: texts } = await sql<TaskResults['texts'][number]>`
    select q as question_id, t.text
    from unnest(${idsOf(questions, isText)}::text[]) q cross join lateral (
      select left(w.answers ->> q, 300) as text from task_works w
      where ${counted(task)} and w.answers ->> q <> '' order by w.submitted_at desc, w.id limit ${sql.lit(latestTexts)}) t`.execute(
    db,
  )
  const choices = counts.filter(({ questionId }) => !edges.has(questionId))
  return { works: figures[0]?.works ?? 0, figures, choices, bins: binsOf(edges, counts), texts }
}
