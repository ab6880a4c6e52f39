// Disputes as their two parties see them; the operators' side is in routes-console.tsx.
import { z } from 'zod'
import { anyFiles } from '../../platform/http/body-limit'
import { fileUrl } from '../../platform/http/file-url'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { get, noFields, post, type Routes, type Show, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { filesMax, keepUploads, ownFiles } from '../../platform/http/uploads'
import { newId } from '../../platform/ids'
import { mayDispute } from '../contracts'
import { escalate } from './commands/escalate'
import { fileAppeal } from './commands/file-appeal'
import { offer } from './commands/offer'
import { open } from './commands/open'
import { replyToAppeal } from './commands/reply-to-appeal'
import { state } from './commands/state'
import { withdraw } from './commands/withdraw'
import { disputeReasons } from './lifecycle'
import { DisputePage } from './pages/dispute-page'
import { OpenPage } from './pages/open-page'
import { disputeEvents, disputePage, disputeStatements, orderToDispute, runningDispute } from './queries'
import { appealOf } from './queries-appeals'
import { disputeConsoleRoutes } from './routes-console'
import { texts } from './texts'

const who = 'member' as const
const idOf = (c: Ctx): string => c.req.param('id') ?? ''

const showOpen: Show = async (c) => {
  const { db } = c.var.deps
  const viewer = viewerOf(c)
  const order = await orderToDispute(db, viewer, idOf(c))
  if (order && !mayDispute(order)) {
    const running = await runningDispute(db, viewer, order.id)
    return c.redirect(running ? `/disputes/${running}` : `/orders/${order.id}`, 303)
  }
  return show(c, order, (found) => <OpenPage order={found} formId={newId(c.var.at)} />)
}

const showDispute: Show = async (c) => {
  const { db } = c.var.deps
  const viewer = viewerOf(c)
  const dispute = await disputePage(db, viewer, idOf(c))
  if (!dispute) return c.notFound()
  const [statements, events, appeal] = await Promise.all([
    disputeStatements(db, dispute.id),
    disputeEvents(db, dispute.id),
    dispute.status === 'decided' ? appealOf(db, dispute.id) : undefined,
  ])
  return page(
    c,
    <DisputePage
      dispute={dispute}
      side={dispute.clientId === viewer.memberId ? 'client' : 'freelancer'}
      statements={statements}
      appeal={appeal}
      events={events}
      formId={newId(c.var.at)}
      fileHref={(id, name) => fileUrl(c, id, name)}
    />,
  )
}

const statement = { body: field.text(5000), links: field.urls(20) }

const openRoutes = (app: Routes): void => {
  get(app, '/orders/:id/dispute', { who, show: showOpen })
  post(app, '/orders/:id/dispute', {
    who,
    input: z.object({ reason: field.oneOf(disputeReasons), ...statement }),
    limit: { files: anyFiles(filesMax) },
    before: keepUploads,
    run: async (tx, { c, id, param, viewer, at, input }, uploads) => {
      const { reason, ...words } = input
      const actorId = viewer.memberId
      const fileIds = await ownFiles(tx, { memberId: actorId, ids: uploads })
      const made = { id: newId(at), ...words, fileIds }
      await open(tx, { id, orderId: param('id'), actorId, at, reason, statement: made })
      return { to: `/disputes/${id}`, flash: texts[c.var.lang].open.done }
    },
    rerender: showOpen,
  })
}

const talkRoutes = (app: Routes): void => {
  post(app, '/disputes/:id/state', {
    who,
    input: z.object(statement),
    limit: { files: anyFiles(filesMax) },
    before: keepUploads,
    run: async (tx, { c, id, param, viewer, at, input }, uploads) => {
      const fileIds = await ownFiles(tx, { memberId: viewer.memberId, ids: uploads })
      const act = { disputeId: param('id'), actorId: viewer.memberId, at }
      await state(tx, { ...act, statement: { id, ...input, fileIds } })
      return { to: `/disputes/${param('id')}`, flash: texts[c.var.lang].statement.done }
    },
    rerender: showDispute,
  })
  post(app, '/disputes/:id/offer', {
    who,
    input: z.object({ amountYen: field.yen(0n) }),
    run: async (tx, { c, param, viewer, at, input }) => {
      const isSettled = await offer(tx, { disputeId: param('id'), actorId: viewer.memberId, at, ...input })
      const t = texts[c.var.lang].offer
      return { to: `/disputes/${param('id')}`, flash: isSettled ? t.settled : t.done }
    },
    rerender: showDispute,
  })
}

const stepRoutes = (app: Routes): void => {
  post(app, '/disputes/:id/escalate', {
    who,
    input: noFields,
    run: async (tx, { c, param, viewer, at }) => {
      await escalate(tx, { disputeId: param('id'), actorId: viewer.memberId, at })
      return { to: `/disputes/${param('id')}`, flash: texts[c.var.lang].escalate.done }
    },
    rerender: showDispute,
  })
  post(app, '/disputes/:id/withdraw', {
    who,
    input: noFields,
    run: async (tx, { c, param, viewer, at }) => {
      await withdraw(tx, { disputeId: param('id'), actorId: viewer.memberId, at })
      return { to: `/disputes/${param('id')}`, flash: texts[c.var.lang].withdraw.done }
    },
    rerender: showDispute,
  })
}

const appealRoutes = (app: Routes): void => {
  post(app, '/disputes/:id/appeal', {
    who,
    input: z.object({ appeal: field.text(5000) }),
    run: async (tx, { c, id, param, viewer, at, input }) => {
      const act = { disputeId: param('id'), actorId: viewer.memberId, at }
      await fileAppeal(tx, { ...act, id, body: input.appeal })
      return { to: `/disputes/${param('id')}`, flash: texts[c.var.lang].appeal.done }
    },
    rerender: showDispute,
  })
  post(app, '/disputes/:id/appeal/reply', {
    who,
    input: z.object({ reply: field.text(5000) }),
    run: async (tx, { c, param, viewer, at, input }) => {
      await replyToAppeal(tx, { disputeId: param('id'), actorId: viewer.memberId, at, ...input })
      return { to: `/disputes/${param('id')}`, flash: texts[c.var.lang].appeal.replied }
    },
    rerender: showDispute,
  })
}

export const disputeRoutes = (app: Routes): void => {
  openRoutes(app)
  get(app, '/disputes/:id', { who, show: showDispute })
  talkRoutes(app)
  stepRoutes(app)
  appealRoutes(app)
  disputeConsoleRoutes(app)
}
