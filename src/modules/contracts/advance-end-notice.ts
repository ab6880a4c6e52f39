// How notices that continued work ends are locked, moved and recorded.
import { type Act as BaseAct, defineAdvance } from '../../platform/advance'
import { recordAction } from '../messages'
import { endNewsOf } from './events'
import { endNoticeLifecycle } from './lifecycle'
import { refuse } from './refusals'
import { type EndNoticeChange, type EndNoticeRow, lockEndNotice, moveEndNotice } from './store-end-notices'

export interface EndNoticeAct extends BaseAct {
  noticeId: string
  actorId: string
}

/** Moves a notice by one verb. Refuses 'end-notice-not-found', 'not-yours', 'wrong-moment', and what a guard refuses. */
export const advanceEndNotice = defineAdvance<EndNoticeRow, EndNoticeChange, EndNoticeAct>()({
  lifecycle: endNoticeLifecycle,
  lock: (tx, { noticeId, at }) => lockEndNotice(tx, noticeId, at),
  parties: ({ clientId, freelancerId }) => ({ client: clientId, freelancer: freelancerId }),
  refuse: (reason) => refuse(reason === 'not-found' ? 'end-notice-not-found' : reason),
  move: async (tx, { row, from, to, set }) => {
    const isMoved = await moveEndNotice(tx, { id: row.id, from, to, set })
    return isMoved ? { ...(set as Partial<EndNoticeRow>), status: to } : undefined
  },
  record: (tx, { row: { threadId }, verb: deed, act: { actorId: memberId, at } }) =>
    recordAction(tx, { threadId, memberId, deed, at }),
  events: endNewsOf,
  payload: ({ row, role, act }) => ({ noticeId: row.id, by: role, at: act.at }),
})
