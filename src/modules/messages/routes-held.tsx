import { z } from 'zod'
import { recordLook } from '../../platform/audit'
import { earlier } from '../../platform/clock'
import { fileUrl } from '../../platform/http/file-url'
import { field } from '../../platform/http/forms'
import { onView } from '../../platform/http/on-view'
import { page } from '../../platform/http/page'
import { isBeyond, pageAsked } from '../../platform/http/paging'
import { get, noFields, post, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { repeatedDays } from '../guard'
import { endConsent } from './commands/end-consent'
import { reject } from './commands/reject'
import { release } from './commands/release'
import { withdraw } from './commands/withdraw'
import { rejectReasons } from './lifecycle'
import { CheckingPage } from './pages/checking-page'
import { HeldListPage, heldPath } from './pages/held-list-page'
import { HeldPage } from './pages/held-page'
import { consentOf, heldList, heldPage, threadOfHeld } from './queries-held'
import { heldTexts as texts } from './texts'

const showChecking = async (c: Ctx) =>
  page(c, <CheckingPage givenAt={await consentOf(c.var.deps.db, viewerOf(c))} />)

/** For writers: what the check is, one's consent to it, and taking a held message back. */
const writerRoutes = (app: Routes): void => {
  get(app, '/messages/checking', { who: 'member', show: showChecking })
  post(app, '/messages/checking/end-consent', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, at, viewer }) => {
      await endConsent(tx, { memberId: viewer.memberId, at })
      return { to: '/messages/checking', flash: texts[c.var.lang].consent.ended }
    },
    rerender: showChecking,
  })
  post(app, '/messages/:threadId/held/:heldId/withdraw', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, at, viewer, param }) => {
      await withdraw(tx, { heldId: param('heldId'), senderId: viewer.memberId, at })
      return { to: `/messages/${param('threadId')}`, flash: texts[c.var.lang].held.withdrawn }
    },
    rerender: async (c) => {
      const heldId = c.req.param('heldId') ?? ''
      const threadId = await threadOfHeld(c.var.deps.db, viewerOf(c), heldId)
      return threadId ? c.redirect(`/messages/${threadId}`, 303) : c.notFound()
    },
  })
}

const showList = async (c: Ctx) => {
  const tab = c.req.query('tab') === 'decided' ? 'decided' : 'held'
  const number = pageAsked(c)
  const rows = await heldList(c.var.deps.db, { tab, page: number })
  if (isBeyond(number, rows)) return c.notFound()
  return page(c, <HeldListPage rows={rows} tab={tab} page={number} />)
}

/** A message between two people: each look at it is kept (§5.4). */
const showHeld = async (c: Ctx) => {
  const { db } = c.var.deps
  const { at } = c.var
  const since = earlier(at, { days: repeatedDays })
  const found = await heldPage(db, { id: c.req.param('heldId') ?? '', since })
  if (found) {
    const look = {
      at,
      actorId: viewerOf(c).memberId,
      deed: 'view-held-message',
      purpose: 'held-message-decision',
    } as const
    await onView(c, (tx) => recordLook(tx, { ...look, subjectKind: 'held-message', subjectId: found.id }))
  }
  return show(c, found, (one) => <HeldPage held={one} fileHref={(id, name) => fileUrl(c, id, name)} />)
}

/** For operators: the queue of held messages, and the two decisions. */
const operatorRoutes = (app: Routes): void => {
  const who = 'operator:trust' as const
  get(app, heldPath, { who, show: showList })
  get(app, `${heldPath}/:heldId`, { who, show: showHeld })
  post(app, `${heldPath}/:heldId/release`, {
    who,
    input: noFields,
    run: async (tx, { c, at, viewer, param }) => {
      await release(tx, { heldId: param('heldId'), operatorId: viewer.memberId, at })
      return { to: heldPath, flash: texts[c.var.lang].page.released }
    },
    rerender: showHeld,
  })
  post(app, `${heldPath}/:heldId/reject`, {
    who,
    input: z.object({ reason: field.oneOf(rejectReasons), note: field.text(1000, 0) }),
    run: async (tx, { c, at, viewer, param, input }) => {
      await reject(tx, { heldId: param('heldId'), operatorId: viewer.memberId, ...input, at })
      return { to: heldPath, flash: texts[c.var.lang].page.rejected }
    },
    rerender: showHeld,
  })
}

export const heldRoutes = (app: Routes): void => {
  writerRoutes(app)
  operatorRoutes(app)
}
