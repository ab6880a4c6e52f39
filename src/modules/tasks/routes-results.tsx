import { page } from '../../platform/http/page'
import { get, type Routes } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { csvOf, type ExportedTable, xlsxOf } from '../../platform/sheets'
import { exportHead, exportRow } from './export'
import { ownTaskOf } from './own-task'
import { ResultsPage } from './pages/results-page'
import type { ClientTask } from './queries-client'
import { exportedWorks } from './queries-export'
import { taskResults } from './queries-results'
import { workTexts } from './texts'

const showResults = async (c: Ctx) => {
  const task = await ownTaskOf(c)
  if (!task?.openedAt) return c.notFound()
  return page(c, <ResultsPage task={task} results={await taskResults(c.var.deps.db, task)} />)
}

async function* rowsOf(c: Ctx, { id, questions }: ClientTask): ExportedTable['rows'] {
  for await (const work of exportedWorks(c.var.deps.db, id)) yield exportRow(questions, work, c.var.lang)
}

const kinds = {
  csv: { mime: 'text/csv; charset=utf-8', write: csvOf },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: xlsxOf },
} as const

/** A file that is written while it is sent: rows are read as they are taken. */
const download = (kind: keyof typeof kinds) => async (c: Ctx) => {
  const task = await ownTaskOf(c)
  if (!task?.openedAt) return c.notFound()
  const { mime, write } = kinds[kind]
  const name = encodeURIComponent(`${task.title}.${kind}`)
  c.header('Content-Type', mime)
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${name}`)
  c.header('Cache-Control', 'private, no-store')
  // The answer to HEAD is made by GET, and nobody would read the body.
  if (c.req.method === 'HEAD') return c.body(null)
  const { lang } = c.var
  const table = { head: exportHead(task.questions, lang), rows: rowsOf(c, task) }
  return c.body(write(table, workTexts[lang].export.sheet))
}

/** What came out of a task: as a page, and as files. */
export const resultRoutes = (app: Routes): void => {
  get(app, '/my/tasks/:id/results', { who: 'member', show: showResults })
  get(app, '/my/tasks/:id/works.csv', { who: 'member', show: download('csv') })
  get(app, '/my/tasks/:id/works.xlsx', { who: 'member', show: download('xlsx') })
}
