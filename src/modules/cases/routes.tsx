// What people do: report, read what became of it, read a sanction and appeal; and what the public reads.
import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { isBeyond, pageAsked } from '../../platform/http/paging'
import { get, post, type Routes, type Show, show, viewerOf } from '../../platform/http/routing'
import { newId } from '../../platform/ids'
import { disputeFigures } from '../disputes'
import { fileAppeal } from './commands/file-appeal'
import { fileReport } from './commands/file-report'
import { MyReportsPage } from './pages/my-reports-page'
import { MySanctionPage } from './pages/my-sanction-page'
import { MySanctionsPage } from './pages/my-sanctions-page'
import { ReportPage } from './pages/report-page'
import { TransparencyPage } from './pages/transparency-page'
import { rulesInForce } from './queries-console'
import { myReports, mySanction, mySanctions } from './queries-own'
import { firstReportAt, quarterFigures } from './queries-transparency'
import { appealRoutes } from './routes-appeals'
import { reportRoutes } from './routes-reports'
import { namedQuarter, quarterBefore, quarterOf, reasons } from './rules'
import { subjectSeen } from './subjects'
import { texts } from './texts'

const showReport: Show = async (c) => {
  const viewer = viewerOf(c)
  const of = { kind: c.req.param('kind') ?? '', id: c.req.param('id') ?? '', at: c.var.at }
  const subject = await subjectSeen(c.var.deps.db, viewer, of)
  const isOwn = subject?.authorId === viewer.memberId
  return show(c, subject, (found) => <ReportPage subject={found} isOwn={isOwn} formId={newId(c.var.at)} />)
}

const showMyReports: Show = async (c) => {
  const number = pageAsked(c)
  const reports = await myReports(c.var.deps.db, viewerOf(c), number)
  if (isBeyond(number, reports)) return c.notFound()
  return page(c, <MyReportsPage reports={reports} page={number} />)
}

const showMySanctions: Show = async (c) =>
  page(c, <MySanctionsPage sanctions={await mySanctions(c.var.deps.db, viewerOf(c))} />)

const showMySanction: Show = async (c) => {
  const found = await mySanction(c.var.deps.db, viewerOf(c), c.req.param('id') ?? '')
  return show(c, found, (one) => <MySanctionPage found={one} formId={newId(c.var.at)} />)
}

/** The figures of the quarter that the address names, or of the running one. */
const showTransparency: Show = async (c) => {
  const { db } = c.var.deps
  const { at } = c.var
  const asked = c.req.query('quarter')
  const quarter = asked === undefined ? quarterOf(at) : namedQuarter(asked, at)
  if (!quarter) return c.notFound()
  const firstAt = await firstReportAt(db)
  const quarters = [quarterOf(at)]
  for (let last = quarterOf(at); firstAt && last.from > firstAt && quarters.length < 12; ) {
    last = quarterBefore(last)
    quarters.push(last)
  }
  const figures = await quarterFigures(db, quarter)
  const disputes = await disputeFigures(db, { from: quarter.from, to: quarter.until })
  const rules = await rulesInForce(db)
  return page(
    c,
    <TransparencyPage
      quarter={quarter}
      quarters={quarters}
      figures={figures}
      disputes={disputes}
      rules={rules}
    />,
  )
}

export const caseRoutes = (app: Routes): void => {
  get(app, '/report/:kind/:id', { who: 'member', show: showReport })
  post(app, '/report/:kind/:id', {
    who: 'member',
    input: z.object({ reason: field.oneOf(reasons), body: field.text(2000, 0) }),
    run: async (tx, { c, id, at, viewer, input, param }) => {
      const subject = await subjectSeen(tx, viewer, { kind: param('kind'), id: param('id'), at })
      const evidenceId = newId(at)
      await fileReport(tx, { id, evidenceId, reporterId: viewer.memberId, subject, ...input, at })
      return { to: '/my/reports', flash: texts[c.var.lang].report.done }
    },
    rerender: showReport,
  })
  get(app, '/my/reports', { who: 'member', show: showMyReports })
  get(app, '/my/sanctions', { who: 'member', show: showMySanctions })
  get(app, '/my/sanctions/:id', { who: 'member', show: showMySanction })
  post(app, '/my/sanctions/:id/appeal', {
    who: 'member',
    input: z.object({ body: field.text(4000) }),
    run: async (tx, { c, id, at, viewer, input, param }) => {
      const sanctionId = param('id')
      await fileAppeal(tx, { id, sanctionId, memberId: viewer.memberId, body: input.body, at })
      return { to: `/my/sanctions/${sanctionId}`, flash: texts[c.var.lang].sanction.done }
    },
    rerender: showMySanction,
  })
  get(app, '/transparency', { who: 'anyone', show: showTransparency })
  reportRoutes(app)
  appealRoutes(app)
}
