import { z } from 'zod'
import { readSecret } from '../../platform/files'
import { filePolicy } from '../../platform/http/downloads'
import { openFormAddress } from '../../platform/http/form-addresses'
import { field } from '../../platform/http/forms'
import { onView } from '../../platform/http/on-view'
import { page } from '../../platform/http/page'
import { isBeyond, pageAsked } from '../../platform/http/paging'
import { get, noFields, post, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { approveIdentity } from './commands/approve-identity'
import { rejectIdentity } from './commands/reject-identity'
import { viewDocument } from './commands/view-document'
import { viewParticulars } from './commands/view-particulars'
import { reasons } from './lifecycle'
import { CheckPage } from './pages/check-page'
import { QueuePage } from './pages/queue-page'
import { openParticulars } from './particulars'
import { checkPage, queuePage } from './queries-console'
import { texts } from './texts'

const here = '/console/verification'

const showQueue = async (c: Ctx) => {
  const tab = c.req.query('tab') === 'decided' ? 'decided' : 'waiting'
  const number = pageAsked(c)
  const rows = await queuePage(c.var.deps.db, { tab, page: number })
  if (isBeyond(number, rows)) return c.notFound()
  return page(c, <QueuePage rows={rows} tab={tab} page={number} />)
}

const showCheck = async (c: Ctx) => {
  const { db, keys } = c.var.deps
  const check = await checkPage(db, c.req.param('id') ?? '')
  if (!check) return c.notFound()
  const particulars = check.particulars ? openParticulars(keys.documents, check.id, check.particulars) : null
  if (particulars)
    await onView(c, (tx) =>
      viewParticulars(tx, {
        id: check.id,
        memberId: check.memberId,
        operatorId: viewerOf(c).memberId,
        at: c.var.at,
      }),
    )
  return page(c, <CheckPage check={check} particulars={particulars} />)
}

const showDocument = async (c: Ctx) => {
  const { files, keys } = c.var.deps
  const side = c.req.param('side')
  if (side !== 'front' && side !== 'back') return c.notFound()
  const look = { id: c.req.param('id') ?? '', side, operatorId: viewerOf(c).memberId, at: c.var.at } as const
  const found = await onView(c, (tx) => viewDocument(tx, look))
  if (!found) return c.notFound()
  const bytes = await readSecret(files, found.fileId, keys.documents)
  c.header('Content-Type', 'image/webp')
  c.header('Cache-Control', 'private, no-store')
  c.header('Content-Security-Policy', filePolicy)
  return c.body(new Uint8Array(bytes))
}

/** The operators' side: queue, documents and decisions. */
export const verificationConsoleRoutes = (app: Routes): void => {
  get(app, here, { who: 'operator:identity', show: showQueue })
  get(app, `${here}/:id`, { who: 'operator:identity', show: showCheck })
  for (const verb of ['approve', 'reject'])
    openFormAddress(app, { path: `${here}/:id/${verb}`, who: 'operator:identity', show: showCheck })
  get(app, `${here}/:id/:side`, { who: 'operator:identity', show: showDocument })
  post(app, `${here}/:id/approve`, {
    who: 'operator:identity',
    input: noFields,
    run: async (tx, { c, at, viewer, param }) => {
      await approveIdentity(tx, { id: param('id'), operatorId: viewer.memberId, at })
      return { to: here, flash: texts[c.var.lang].check.approved }
    },
    rerender: showCheck,
  })
  post(app, `${here}/:id/reject`, {
    who: 'operator:identity',
    input: z.object({ reason: field.oneOf(reasons), note: field.text(1000, 0) }),
    run: async (tx, { c, at, viewer, param, input }) => {
      await rejectIdentity(tx, { id: param('id'), operatorId: viewer.memberId, ...input, at })
      return { to: here, flash: texts[c.var.lang].check.rejected }
    },
    rerender: showCheck,
  })
}
