// How disputes are locked, moved and recorded; the steps of every verb are the platform's.
import { type Act as BaseAct, defineAdvance } from '../../platform/advance'
import { lockOrder } from '../contracts'
import { type DisputeNews, newsOf } from './events'
import { type DisputeRole, disputeLifecycle } from './lifecycle'
import { refuse } from './refusals'
import {
  type DisputeChange,
  type DisputeRow,
  insertDisputeEvent,
  lockDispute,
  moveDispute,
  orderOfDispute,
} from './store'

export interface Act extends BaseAct {
  disputeId: string
}

/** An operator's decision, or time's. */
export interface OfficialAct extends Act {
  as: 'operator' | 'clock'
}

export const newsFrom = (
  dispute: Pick<DisputeRow, 'id' | 'orderId' | 'clientId' | 'freelancerId'>,
  by: DisputeRole,
  at: Date,
): DisputeNews => ({
  disputeId: dispute.id,
  orderId: dispute.orderId,
  clientId: dispute.clientId,
  freelancerId: dispute.freelancerId,
  by,
  at,
})

/** Moves a dispute by one verb; its order is locked first. Refuses 'dispute-not-found', 'not-yours', 'wrong-moment' and what the verb refuses. */
export const advance = defineAdvance<DisputeRow, DisputeChange, Act | OfficialAct>()({
  lifecycle: disputeLifecycle,
  lock: async (tx, { disputeId }) => {
    const orderId = await orderOfDispute(tx, disputeId)
    if (orderId === undefined) return undefined
    await lockOrder(tx, orderId)
    return lockDispute(tx, disputeId)
  },
  parties: ({ clientId, freelancerId }) => ({ client: clientId, freelancer: freelancerId }),
  refuse: (reason) => refuse(reason === 'not-found' ? 'dispute-not-found' : reason),
  move: (tx, { row, from, to, set }) => moveDispute(tx, { id: row.id, from, to, set }),
  record: (tx, { row, verb, from, to, role, act, detail }) =>
    insertDisputeEvent(tx, {
      ...{ disputeId: row.id, verb, fromStatus: from, toStatus: to, byRole: role },
      ...{ actorId: act.actorId, at: act.at, detail },
    }),
  events: newsOf,
  payload: ({ row, role, act }) => newsFrom(row, role, act.at),
})
