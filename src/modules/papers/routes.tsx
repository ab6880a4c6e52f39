// A member's papers: the list, and each as a page.
import { z } from 'zod'
import { dateOf } from '../../platform/clock'

import { field, formTexts } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { get, noFields, post, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { businessOf } from '../profiles'
import { confirm } from './commands/confirm'
import { correct } from './commands/correct'
import { recordWithholding } from './commands/record-withholding'
import { thaw } from './document'
import { cursorOf, type FilterField, filterFields, readFilter, type TypedFilter } from './filter'
import { PaperPage } from './pages/paper-page'
import { PapersPage } from './pages/papers-page'
import { WithholdingPage } from './pages/withholding-page'
import { paperPdf } from './pdf/paper-pdf'
import { paperList, paperPage, paperYears } from './queries'
import { withholdingPage } from './queries-withholding'
import { paperConsoleRoutes } from './routes-console'
import { paperDownloads } from './routes-downloads'
import { texts } from './texts'

/** What the address says, with what cannot be read marked at its field. */
export const filterOf = (c: Ctx) => {
  const typed: TypedFilter = Object.fromEntries(
    filterFields.flatMap((field) => {
      const text = c.req.query(field)?.slice(0, 80)
      return text ? [[field, text]] : []
    }),
  )
  return { typed, ...readFilter(typed) }
}

const markFaults = (c: Ctx, typed: TypedFilter, faults: readonly FilterField[]): void => {
  if (faults.length === 0) return
  const t = texts[c.var.lang].list
  const words = (field: FilterField) => (field === 'from' || field === 'until' ? t.notADay : t.notAnAmount)
  c.set('form', { values: typed, errors: Object.fromEntries(faults.map((field) => [field, words(field)])) })
  c.set('flash', { kind: 'refused', text: formTexts[c.var.lang].check })
  c.status(422)
}

const showPapers = async (c: Ctx) => {
  const { db } = c.var.deps
  const viewer = viewerOf(c)
  const { typed, filter, faults } = filterOf(c)
  const found = await paperList(db, viewer, { filter, after: cursorOf(c.req.query('after')) })
  const years = await paperYears(db, viewer)
  const isRegistered = (await businessOf(db, viewer.memberId)) !== undefined
  markFaults(c, typed, faults)
  return page(c, <PapersPage {...found} typed={typed} years={years} isRegistered={isRegistered} />)
}

const showPaper = async (c: Ctx) => {
  const row = await paperPage(c.var.deps.db, viewerOf(c), c.req.param('id') ?? '')
  return show(c, row, (found) => (
    <PaperPage row={found} document={thaw(found.document)} viewerId={viewerOf(c).memberId} />
  ))
}

/** A paper as PDF: in Japanese, as offices want it, or in English where asked. */
const showPdf = async (c: Ctx) => {
  const row = await paperPage(c.var.deps.db, viewerOf(c), c.req.param('id') ?? '')
  if (!row) return c.notFound()
  const document = thaw(row.document)
  const lang = c.req.query('lang') === 'en' ? 'en' : 'ja'
  const pdf = await paperPdf(document, { sha256: row.sha256, lang })
  c.header('Content-Type', 'application/pdf')
  c.header('Content-Disposition', `inline; filename="${document.number}.pdf"`)
  c.header('Cache-Control', 'private, no-store')
  return c.body(new Uint8Array(pdf))
}

const showWithholding = async (c: Ctx) =>
  page(
    c,
    <WithholdingPage months={await withholdingPage(c.var.deps.db, viewerOf(c))} today={dateOf(c.var.at)} />,
  )

const paperForms = (app: Routes): void => {
  post(app, '/papers/:id/correct', {
    who: 'member',
    input: z.object({ reason: field.line(100) }),
    run: async (tx, { c, at, viewer, input, param }) => {
      const { memberId: actorId } = viewer
      const id = await correct(tx, { paperId: param('id'), actorId, reason: input.reason, at })
      return { to: `/papers/${id}`, flash: texts[c.var.lang].page.corrected }
    },
    rerender: showPaper,
  })
  post(app, '/papers/:id/confirm', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, at, viewer, param }) => {
      await confirm(tx, { paperId: param('id'), actorId: viewer.memberId, at })
      return { to: `/papers/${param('id')}`, flash: texts[c.var.lang].page.confirmDone }
    },
    rerender: showPaper,
  })
  post(app, '/my/withholding', {
    who: 'member',
    input: z.object({ month: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/), paidOn: field.on() }),
    run: async (tx, { c, at, viewer, input }) => {
      await recordWithholding(tx, { ...input, clientId: viewer.memberId, at })
      return { to: '/my/withholding', flash: texts[c.var.lang].withholding.recorded }
    },
    rerender: showWithholding,
  })
}

export const paperRoutes = (app: Routes): void => {
  get(app, '/my/papers', { who: 'member', show: showPapers })
  get(app, '/papers/:id', { who: 'member', show: showPaper })
  get(app, '/papers/:id/file.pdf', { who: 'member', show: showPdf })
  get(app, '/my/withholding', { who: 'member', show: showWithholding })
  paperForms(app)
  paperDownloads(app)
  paperConsoleRoutes(app)
}
