// The operators' side of appeals.
import { z } from 'zod'
import { recordLook } from '../../platform/audit'
import { field } from '../../platform/http/forms'
import { onView } from '../../platform/http/on-view'
import { page } from '../../platform/http/page'
import { isBeyond, pageAsked } from '../../platform/http/paging'
import { type Act, get, noFields, post, type Routes, type Show, viewerOf } from '../../platform/http/routing'
import type { AppealAct } from './advance-appeals'
import { handBackAppeal } from './commands/hand-back-appeal'
import { overturnAppeal } from './commands/overturn-appeal'
import { takeAppeal } from './commands/take-appeal'
import { upholdAppeal } from './commands/uphold-appeal'
import { AppealPage } from './pages/appeal-page'
import { AppealsPage, appealsPath as here } from './pages/appeals-page'
import { appealList, appealPage } from './queries-appeals'
import { operatorLoads } from './queries-console'
import { subjectContent } from './queries-subjects'
import { tabAsked } from './routes-reports'
import { texts } from './texts'

const who = 'operator:trust' as const

const showAppeals: Show = async (c) => {
  const { db } = c.var.deps
  const asked = { tab: tabAsked(c), page: pageAsked(c) }
  const rows = await appealList(db, asked)
  if (isBeyond(asked.page, rows)) return c.notFound()
  const loads = await operatorLoads(db, c.var.at)
  return page(c, <AppealsPage rows={rows} loads={loads} {...asked} viewerId={viewerOf(c).memberId} />)
}

/** What somebody says in their own defence, and what they wrote to others: each look is kept with its reason (§5.4). */
const showAppeal: Show = async (c) => {
  const { db } = c.var.deps
  const found = await appealPage(db, c.req.param('id') ?? '')
  if (!found) return c.notFound()
  const viewerId = viewerOf(c).memberId
  const subject = {
    subjectKind: 'member',
    subjectId: found.memberId,
    detail: { sanctionId: found.sanctionId },
  }
  await onView(c, (tx) =>
    recordLook(tx, {
      at: c.var.at,
      actorId: viewerId,
      deed: 'view-appeal',
      ...subject,
      purpose: 'appeal-decision',
    }),
  )
  const now = await subjectContent(db, { kind: found.subjectKind, id: found.subjectId })
  return page(c, <AppealPage found={found} now={now} viewerId={viewerId} />)
}

const actOf = ({ c, at, viewer }: Pick<Act<unknown>, 'c' | 'at' | 'viewer'>): AppealAct => ({
  appealId: c.req.param('id') ?? '',
  actorId: viewer.memberId,
  as: 'operator',
  at,
})
const pathOf = ({ c }: Pick<Act<unknown>, 'c'>): string => `${here}/${c.req.param('id')}`

export const appealRoutes = (app: Routes): void => {
  get(app, here, { who, show: showAppeals })
  get(app, `${here}/:id`, { who, show: showAppeal })
  post(app, `${here}/:id/take`, {
    who,
    input: noFields,
    run: async (tx, step) => {
      await takeAppeal(tx, actOf(step))
      return { to: pathOf(step), flash: texts[step.c.var.lang].case.tookIt }
    },
    rerender: showAppeal,
  })
  post(app, `${here}/:id/hand-back`, {
    who,
    input: noFields,
    run: async (tx, step) => {
      await handBackAppeal(tx, actOf(step))
      return { to: pathOf(step), flash: texts[step.c.var.lang].case.handedBack }
    },
    rerender: showAppeal,
  })
  post(app, `${here}/:id/uphold`, {
    who,
    input: z.object({ upholdAnswer: field.text(2000) }),
    run: async (tx, step) => {
      await upholdAppeal(tx, { ...actOf(step), answer: step.input.upholdAnswer })
      return { to: pathOf(step), flash: texts[step.c.var.lang].appeal.upheld }
    },
    rerender: showAppeal,
  })
  post(app, `${here}/:id/overturn`, {
    who,
    input: z.object({ overturnAnswer: field.text(2000) }),
    run: async (tx, step) => {
      await overturnAppeal(tx, { ...actOf(step), answer: step.input.overturnAnswer })
      return { to: pathOf(step), flash: texts[step.c.var.lang].appeal.overturned }
    },
    rerender: showAppeal,
  })
}
