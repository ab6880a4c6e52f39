// The operators' side of reports and sanctions.
import { z } from 'zod'
import { recordLook } from '../../platform/audit'
import { field } from '../../platform/http/forms'
import { onView } from '../../platform/http/on-view'
import { page } from '../../platform/http/page'
import { isBeyond, pageAsked } from '../../platform/http/paging'
import { type Act, get, noFields, post, type Routes, type Show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { newId } from '../../platform/ids'
import { features } from '../members'
import type { ReportAct } from './advance-reports'
import { approveSanction } from './commands/approve-sanction'
import { declineSanction } from './commands/decline-sanction'
import { dismissReport } from './commands/dismiss-report'
import { handBackReport } from './commands/hand-back-report'
import { removeContent } from './commands/remove-content'
import { sanction } from './commands/sanction'
import { takeReport } from './commands/take-report'
import { measureFrom } from './measure-form'
import { CasePage } from './pages/case-page'
import { reportsPath as here, ReportsPage } from './pages/reports-page'
import { operatorLoads, reportList, reportPage, rulesInForce, type Tab } from './queries-console'
import { subjectContent } from './queries-subjects'
import { kinds, needsSecond } from './sanction'
import { texts } from './texts'

const who = 'operator:trust' as const

export const tabAsked = (c: Ctx): Tab => (c.req.query('tab') === 'decided' ? 'decided' : 'open')

const showReports: Show = async (c) => {
  const { db } = c.var.deps
  const asked = { tab: tabAsked(c), page: pageAsked(c) }
  const rows = await reportList(db, asked)
  if (isBeyond(asked.page, rows)) return c.notFound()
  const loads = await operatorLoads(db, c.var.at)
  return page(c, <ReportsPage rows={rows} loads={loads} {...asked} />)
}

/** Who reported whom, and what somebody wrote to another: each look is kept with its reason (§5.4). */
const showReport: Show = async (c) => {
  const { db } = c.var.deps
  const found = await reportPage(db, c.req.param('id') ?? '')
  if (!found) return c.notFound()
  const viewerId = viewerOf(c).memberId
  const subject = { subjectKind: 'report', subjectId: found.id, detail: { about: found.aboutId } }
  await onView(c, (tx) =>
    recordLook(tx, {
      at: c.var.at,
      actorId: viewerId,
      deed: 'view-report',
      ...subject,
      purpose: 'report-decision',
    }),
  )
  const now = await subjectContent(db, { kind: found.subjectKind, id: found.subjectId })
  const rules = await rulesInForce(db)
  return page(c, <CasePage {...{ found, now, rules, viewerId }} formId={newId(c.var.at)} />)
}

type Step = Pick<Act<unknown>, 'c' | 'at' | 'viewer'>

const actOf = ({ c, at, viewer }: Step): ReportAct => ({
  reportId: c.req.param('id') ?? '',
  actorId: viewer.memberId,
  as: 'operator',
  at,
})
const backTo = (
  c: Ctx,
  word: 'tookIt' | 'handedBack' | 'dismissed' | 'removed' | 'approved' | 'declined',
) => ({
  to: `${here}/${c.req.param('id')}`,
  flash: texts[c.var.lang].case[word],
})

const simpleRoutes = (app: Routes): void => {
  post(app, `${here}/:id/take`, {
    who,
    input: noFields,
    run: async (tx, step) => {
      await takeReport(tx, actOf(step))
      return backTo(step.c, 'tookIt')
    },
    rerender: showReport,
  })
  post(app, `${here}/:id/hand-back`, {
    who,
    input: noFields,
    run: async (tx, step) => {
      await handBackReport(tx, actOf(step))
      return backTo(step.c, 'handedBack')
    },
    rerender: showReport,
  })
  post(app, `${here}/:id/dismiss`, {
    who,
    input: z.object({ dismissNote: field.text(1000) }),
    run: async (tx, step) => {
      await dismissReport(tx, { ...actOf(step), note: step.input.dismissNote })
      return backTo(step.c, 'dismissed')
    },
    rerender: showReport,
  })
  post(app, `${here}/:id/remove`, {
    who,
    input: z.object({ removeNote: field.text(200) }),
    run: async (tx, step) => {
      await removeContent(tx, { ...actOf(step), note: step.input.removeNote })
      return backTo(step.c, 'removed')
    },
    rerender: showReport,
  })
}

const sanctionInput = z.object({
  kind: field.oneOf(kinds),
  'features[]': z.array(z.enum(features)).default([]),
  lastOn: z.union([z.literal(''), field.on()]).default(''),
  ruleId: field.line(60),
  notice: field.text(2000),
  sanctionNote: field.text(1000),
})

const sanctionRoutes = (app: Routes): void => {
  post(app, `${here}/:id/sanction`, {
    who,
    input: sanctionInput,
    run: async (tx, step) => {
      const { kind, lastOn, ruleId, notice, sanctionNote: note, 'features[]': chosen } = step.input
      const measure = measureFrom({ kind, features: chosen, lastOn }, step.at)
      await sanction(tx, { ...actOf(step), id: step.id, ruleId, measure, notice, note })
      const t = texts[step.c.var.lang].case
      return { to: `${here}/${step.param('id')}`, flash: needsSecond(measure) ? t.proposed : t.imposed }
    },
    rerender: showReport,
  })
  post(app, `${here}/:id/approve`, {
    who,
    input: noFields,
    run: async (tx, step) => {
      await approveSanction(tx, actOf(step))
      return backTo(step.c, 'approved')
    },
    rerender: showReport,
  })
  post(app, `${here}/:id/decline`, {
    who,
    input: z.object({ declineNote: field.line(200) }),
    run: async (tx, step) => {
      await declineSanction(tx, { ...actOf(step), note: step.input.declineNote })
      return backTo(step.c, 'declined')
    },
    rerender: showReport,
  })
}

export const reportRoutes = (app: Routes): void => {
  get(app, here, { who, show: showReports })
  get(app, `${here}/:id`, { who, show: showReport })
  simpleRoutes(app)
  sanctionRoutes(app)
}
