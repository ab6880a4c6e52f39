// How appeals against decisions are locked, moved and recorded. Their steps stand in the dispute's own record.
import { defineAdvance } from '../../platform/advance'
import { lockOrder } from '../contracts'
import { type Act, newsFrom, type OfficialAct } from './advance'
import { appealNewsOf } from './events'
import { disputeAppealLifecycle } from './lifecycle'
import { refuse } from './refusals'
import { insertDisputeEvent, lockDispute, orderOfDispute } from './store'
import { type AppealChange, type AppealRow, lockAppeal, moveAppeal } from './store-appeals'

/** Moves an appeal by one verb; its order and dispute are locked first. Refuses 'dispute-not-found', 'not-yours', 'wrong-moment'. */
export const advanceAppeal = defineAdvance<AppealRow, AppealChange, Act | OfficialAct>()({
  lifecycle: disputeAppealLifecycle,
  lock: async (tx, { disputeId }) => {
    const orderId = await orderOfDispute(tx, disputeId)
    if (orderId === undefined) return undefined
    await lockOrder(tx, orderId)
    const dispute = await lockDispute(tx, disputeId)
    const appeal = dispute && (await lockAppeal(tx, disputeId))
    return appeal && { ...appeal, dispute }
  },
  parties: ({ dispute }) => ({ client: dispute.clientId, freelancer: dispute.freelancerId }),
  refuse: (reason) => refuse(reason === 'not-found' ? 'dispute-not-found' : reason),
  move: async (tx, { row, from, to, set }) => {
    const isMoved = await moveAppeal(tx, { id: row.id, from, to, set })
    return isMoved ? ({ ...set, status: to } as Partial<AppealRow>) : undefined
  },
  record: (tx, { row, verb, role, act, detail }) =>
    insertDisputeEvent(tx, {
      ...{ disputeId: row.disputeId, verb: `appeal-${verb}`, fromStatus: row.dispute.status },
      ...{ toStatus: row.dispute.status, byRole: role, actorId: act.actorId, at: act.at, detail },
    }),
  events: appealNewsOf,
  payload: ({ row, role, act }) => newsFrom(row.dispute, role, act.at),
})
