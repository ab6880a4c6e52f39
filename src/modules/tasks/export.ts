// The works of a task as a table of typed cells (§3.5).
import { isDate } from '../../platform/calendar'
import type { Lang } from '../../platform/i18n'
import { type Cell, wallTime } from '../../platform/sheets'
import { listOf } from './form/answers'
import { hasAnswer, otherPrefix, type Question } from './form/question'
import type { ExportedWork } from './queries-export'
import { questionTexts, workTexts } from './texts'

/** The heads of the table: what is known of each work, then one column for each question. */
export const exportHead = (questions: readonly Question[], lang: Lang): string[] => {
  const t = workTexts[lang].export
  const known = [t.number, t.status, t.worker, t.started, t.submitted, t.seconds, t.similar]
  return [...known, ...questions.filter(({ kind }) => hasAnswer(kind)).map(({ label }) => label)]
}

const answerCell = (question: Question, work: ExportedWork, lang: Lang): Cell => {
  const given = listOf(work.answers[question.id])
  const [first = ''] = given
  if (given.length === 0) return null
  if (question.kind === 'file') return work.files[question.id] ?? null
  if (question.kind === 'number' || question.kind === 'scale') return Number(first)
  if (question.kind === 'date' && isDate(first)) return new Date(`${first}T00:00:00Z`)
  const other = questionTexts[lang].answer.other
  return given
    .map((answer) =>
      answer.startsWith(otherPrefix) ? `${other}: ${answer.slice(otherPrefix.length)}` : answer,
    )
    .join('; ')
}

/** One work as a row: numbers and dates as such. */
export const exportRow = (questions: readonly Question[], work: ExportedWork, lang: Lang): Cell[] => [
  work.placeNumber,
  workTexts[lang].status[work.status],
  work.workerName,
  wallTime(work.startedAt),
  wallTime(work.submittedAt),
  Math.round((work.submittedAt.getTime() - work.startedAt.getTime()) / 1000),
  work.similarPercent,
  ...questions.filter(({ kind }) => hasAnswer(kind)).map((question) => answerCell(question, work, lang)),
]
