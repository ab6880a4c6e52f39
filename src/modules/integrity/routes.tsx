import { z } from 'zod'
import { recordLook } from '../../platform/audit'
import { field } from '../../platform/http/forms'
import { onView } from '../../platform/http/on-view'
import { page } from '../../platform/http/page'
import { isBeyond, pageAsked } from '../../platform/http/paging'
import { get, post, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { confirmCase } from './commands/confirm-case'
import { dismissCase } from './commands/dismiss-case'
import { CaseListPage, integrityPath } from './pages/case-list-page'
import { CasePage } from './pages/case-page'
import { caseList, casePage } from './queries'
import { texts } from './texts'

const who = 'operator:trust' as const

const showList = async (c: Ctx) => {
  const tab = c.req.query('tab') === 'decided' ? 'decided' : 'open'
  const number = pageAsked(c)
  const rows = await caseList(c.var.deps.db, { tab, page: number })
  if (isBeyond(number, rows)) return c.notFound()
  return page(c, <CaseListPage rows={rows} tab={tab} page={number} />)
}

/** A suspicion is as private as anything the site keeps about people: each look at it is kept (§5.4). */
const showCase = async (c: Ctx) => {
  const { db } = c.var.deps
  const found = await casePage(db, c.req.param('id') ?? '')
  if (found) {
    const look = {
      at: c.var.at,
      actorId: viewerOf(c).memberId,
      deed: 'view-case',
      purpose: 'suspicion-decision',
    } as const
    await onView(c, (tx) => recordLook(tx, { ...look, subjectKind: 'integrity-case', subjectId: found.id }))
  }
  return show(c, found, (one) => <CasePage found={one} />)
}

/** The operators' queue of suspicions, and one case. */
export const integrityRoutes = (app: Routes): void => {
  get(app, integrityPath, { who, show: showList })
  get(app, `${integrityPath}/:id`, { who, show: showCase })
  post(app, `${integrityPath}/:id/dismiss-case`, {
    who,
    input: z.object({ dismissNote: field.text(1000) }),
    run: async (tx, { c, at, viewer, input, param }) => {
      const decision = { caseId: param('id'), operatorId: viewer.memberId, note: input.dismissNote, at }
      await dismissCase(tx, decision)
      return { to: integrityPath, flash: texts[c.var.lang].case.dismissed }
    },
    rerender: showCase,
  })
  post(app, `${integrityPath}/:id/confirm-case`, {
    who,
    input: z.object({ confirmNote: field.text(1000) }),
    run: async (tx, { c, at, viewer, input, param }) => {
      const decision = { caseId: param('id'), operatorId: viewer.memberId, note: input.confirmNote, at }
      await confirmCase(tx, decision)
      return { to: integrityPath, flash: texts[c.var.lang].case.confirmed }
    },
    rerender: showCase,
  })
}
