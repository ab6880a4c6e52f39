// The retainers of one's own: the list, each with its months, and its end.
import { z } from 'zod'
import { page } from '../../platform/http/page'
import { get, post, type Routes, type Show, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { contractTexts, noticeFields, noticeStepRoutes } from '../contracts'
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

const pathOf = ({ id }: { id: string }): string => `/retainers/${id}`
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

const noticeRoutes = (app: Routes): void => {
  get(app, '/retainers/:id/give-notice', { who: 'member', show: showNotice })
  post(app, '/retainers/:id/give-notice', {
    who: 'member',
    input: z.object(noticeFields),
    run: async (tx, { c, param, viewer, at, input }) => {
      await giveNotice(tx, { retainerId: param('id'), actorId: viewer.memberId, at, ...input })
      return {
        to: `/retainers/${param('id')}`,
        flash: contractTexts[c.var.lang].endNotice.done['give-notice'],
      }
    },
    rerender: showNotice,
  })
  noticeStepRoutes(app, '/retainers/:id', {
    steps: {
      'take-back': async (tx, { id, ...act }) => pathOf(await takeBack(tx, { retainerId: id, ...act })),
      'ask-reason': async (tx, { id, ...act }) => pathOf(await askReason(tx, { retainerId: id, ...act })),
      'give-reason': async (tx, { id, ...act }) => pathOf(await giveReason(tx, { retainerId: id, ...act })),
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
