// The retainers of one's own: the list, each with its months, and its end.
import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { get, noFields, post, type Routes, type Show, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { askReason } from './commands/ask-reason'
import { giveNotice } from './commands/give-notice'
import { giveReason } from './commands/give-reason'
import { takeBack } from './commands/take-back'
import { decide } from './lifecycle'
import { NoticePage } from './pages/notice-box'
import { RetainerListPage } from './pages/retainer-list-page'
import { RetainerPage } from './pages/retainer-page'
import { retainerList, retainerOrders, retainerPage } from './queries'
import { offerRoutes } from './routes-offer'
import { texts } from './texts'

const idOf = (c: Ctx): string => c.req.param('id') ?? ''

const showList: Show = async (c) => {
  const viewer = viewerOf(c)
  const retainers = await retainerList(c.var.deps.db, viewer)
  return page(c, <RetainerListPage side={viewer.side} retainers={retainers} />)
}

const showRetainer: Show = async (c) => {
  const { db } = c.var.deps
  const viewer = viewerOf(c)
  const found = await retainerPage(db, viewer, idOf(c))
  const orders = found ? await retainerOrders(db, found) : []
  return show(c, found, (retainer) => (
    <RetainerPage retainer={retainer} orders={orders} viewerId={viewer.memberId} />
  ))
}

const showNotice: Show = async (c) => {
  const viewer = viewerOf(c)
  const found = await retainerPage(c.var.deps.db, viewer, idOf(c))
  if (!found) return c.notFound()
  const role = found.clientId === viewer.memberId ? 'client' : 'freelancer'
  if (!decide(found, 'give-notice', role).ok) return c.redirect(`/retainers/${found.id}`, 303)
  return page(c, <NoticePage retainer={found} />)
}

const reason = z.object({ reason: field.text(2000) })

const noticeRoutes = (app: Routes): void => {
  get(app, '/retainers/:id/give-notice', { who: 'member', show: showNotice })
  post(app, '/retainers/:id/give-notice', {
    who: 'member',
    input: z.object({ reason: field.text(2000, 0) }),
    run: async (tx, { c, param, viewer, at, input }) => {
      await giveNotice(tx, { retainerId: param('id'), actorId: viewer.memberId, at, reason: input.reason })
      return { to: `/retainers/${param('id')}`, flash: texts[c.var.lang].notice.done }
    },
    rerender: showNotice,
  })
  post(app, '/retainers/:id/give-reason', {
    who: 'member',
    input: reason,
    run: async (tx, { c, param, viewer, at, input }) => {
      await giveReason(tx, { retainerId: param('id'), actorId: viewer.memberId, at, reason: input.reason })
      return { to: `/retainers/${param('id')}`, flash: texts[c.var.lang].notice.reasonGiven }
    },
    rerender: showRetainer,
  })
  post(app, '/retainers/:id/ask-reason', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, param, viewer, at }) => {
      await askReason(tx, { retainerId: param('id'), actorId: viewer.memberId, at })
      return { to: `/retainers/${param('id')}`, flash: texts[c.var.lang].notice.asked }
    },
    rerender: showRetainer,
  })
  post(app, '/retainers/:id/take-back', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, param, viewer, at }) => {
      await takeBack(tx, { retainerId: param('id'), actorId: viewer.memberId, at })
      return { to: `/retainers/${param('id')}`, flash: texts[c.var.lang].notice.takenBack }
    },
    rerender: showRetainer,
  })
}

export const retainerRoutes = (app: Routes): void => {
  offerRoutes(app)
  get(app, '/retainers', { who: 'member', show: showList })
  get(app, '/retainers/:id', { who: 'member', show: showRetainer })
  noticeRoutes(app)
}
