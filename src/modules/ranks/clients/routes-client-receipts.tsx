// A client's receipts (§2.6, §2.8): theirs to make and keep. Anybody checks them at /ranks/verify, as freelancers' own.

import type { ClientTier } from '../../../engine/policy/client-metrics'
import { get, type Routes, show, viewerOf } from '../../../platform/http/routing'
import type { Ctx } from '../../../platform/http/types'
import { ownReceiptRoutes } from '../receipts/routes-own'
import type { ClientReceipt } from './client-receipt'
import { requestClientReceipt } from './commands/request-client-receipt'
import { ClientChangePage } from './pages/client-change-page'
import { ClientReceiptPage } from './pages/client-receipt-page'
import { ClientReceiptsPage } from './pages/client-receipts-page'
import { clientChange } from './queries-client-page'

const showChange = async (c: Ctx) => {
  const step = await clientChange(c.var.deps.db, viewerOf(c), c.req.param('id') ?? '')
  return show(c, step, (found) => <ClientChangePage step={found} />)
}

export const clientReceiptRoutes = (app: Routes): void => {
  get(app, '/standing/changes/:id', { who: 'member', show: showChange })
  ownReceiptRoutes<ClientTier, ClientReceipt>(app, {
    at: '/standing',
    table: 'rankClientReceipts',
    step: clientChange,
    request: requestClientReceipt,
    drawList: (receipts) => <ClientReceiptsPage receipts={receipts} />,
    draw: (open) => <ClientReceiptPage open={open} />,
  })
}
