// One dispute before an operator, for every route that draws it.
import { recordLook } from '../../platform/audit'
import { fileUrl } from '../../platform/http/file-url'
import { onView } from '../../platform/http/on-view'
import { page } from '../../platform/http/page'
import { type Act, type Show, viewerOf } from '../../platform/http/routing'
import { correctableYen, orderTrace } from '../ledger'
import type { DecisionAct } from './decision'
import { OperatorPage } from './pages/operator-page'
import { appealOf } from './queries-appeals'
import { operatorDispute } from './queries-console'
import { disputeRecord } from './queries-record'

/** Reading what two people wrote to each other is a look at private data: it is kept with the page (§5.4). */
export const showDispute: Show = async (c) => {
  const { db } = c.var.deps
  const viewer = viewerOf(c)
  const dispute = await operatorDispute(db, viewer, c.req.param('id') ?? '')
  if (!dispute) return c.notFound()
  const record = await onView(c, async (tx) => {
    await recordLook(tx, {
      ...({
        at: c.var.at,
        actorId: viewer.memberId,
        deed: 'view-dispute',
        purpose: 'dispute-decision',
      } as const),
      ...{ subjectKind: 'dispute', subjectId: dispute.id, detail: { orderId: dispute.orderId } },
    })
    return disputeRecord(tx, dispute)
  })
  const found = dispute.status === 'decided' ? await appealOf(db, dispute.id) : undefined
  return page(
    c,
    <OperatorPage
      dispute={dispute}
      viewerId={viewer.memberId}
      record={record}
      trace={await orderTrace(db, dispute.orderId)}
      fileHref={(id, name) => fileUrl(c, id, name)}
      appeal={found && { found, free: await correctableYen(db, dispute) }}
    />,
  )
}

export const actOf = ({ param, viewer, at }: Pick<Act<unknown>, 'param' | 'viewer' | 'at'>): DecisionAct => ({
  disputeId: param('id'),
  actorId: viewer.memberId,
  as: 'operator',
  at,
})
