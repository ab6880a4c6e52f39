// The works of a task as a table of typed cells, and as CSV and XLSX, streamed (§3.5).
import { writeCsvStream } from 'hucre/csv'
import { writeXlsxStream } from 'hucre/xlsx'
import { civilTime, isDate } from '../../platform/calendar'
import type { Lang } from '../../platform/i18n'
import { listOf } from './form/answers'
import { hasAnswer, otherPrefix, type Question } from './form/question'
import type { ExportedWork } from './queries-export'
import { questionTexts, workTexts } from './texts'

export type Cell = string | number | Date | null

/** The heads of the table: what is known of each work, then one column for each question. */
export const exportHead = (questions: readonly Question[], lang: Lang): string[] => {
  const t = workTexts[lang].export
  const known = [t.number, t.status, t.worker, t.started, t.submitted, t.seconds, t.similar]
  return [...known, ...questions.filter(({ kind }) => hasAnswer(kind)).map(({ label }) => label)]
}

/** An instant as a spreadsheet has it, which knows no zones: the time on the wall in Tokyo. */
const wallTime = (at: Date): Date => {
  const { year, month, day, hour, minute, second } = civilTime(at)
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second))
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

/**
 * A text that a spreadsheet would take for a formula is marked as text. Numbers are cells of their own and stay; the signs of
 * full width are taken for formulas by some programs, and a tab or line end before one hides it.
 */
export const guardFormula = (text: string): string =>
  /^[\s]*[=+\-@|＝＋－＠]/.test(text) ? `'${text}` : text

const csvCell = (cell: Cell): string | number | null => {
  if (typeof cell === 'string') return guardFormula(cell)
  if (!(cell instanceof Date)) return cell
  const text = cell.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}

export interface ExportedTable {
  head: readonly string[]
  rows: AsyncIterable<Cell[]>
}

async function* mapped(table: ExportedTable): AsyncGenerator<(string | number | null)[]> {
  for await (const row of table.rows) yield row.map(csvCell)
}

/** As CSV in UTF-8 with the mark by which Excel knows it. */
export const csvOf = (table: ExportedTable): ReadableStream<Uint8Array> =>
  writeCsvStream(mapped(table), {
    headers: table.head.map(guardFormula),
    bom: true,
  }) as ReadableStream<Uint8Array>

/** As an Excel workbook of one sheet: texts are text cells, whatever they begin with. */
export const xlsxOf = (table: ExportedTable, sheet: string): ReadableStream<Uint8Array> =>
  writeXlsxStream(table.rows, {
    name: sheet,
    columns: table.head.map((header) => ({ header })),
    freezePane: { rows: 1 },
  })
