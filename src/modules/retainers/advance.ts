// How retainers are locked, moved and recorded; the steps of every verb are the platform's.
import { type Act as BaseAct, defineAdvance } from '../../platform/advance'
import {
  noticeGiven,
  noticeTakenBack,
  reasonAsked,
  reasonGiven,
  retainerEnded,
  retainerRepeated,
} from './events'
import { retainerLifecycle } from './lifecycle'
import { refuse } from './refusals'
import {
  insertRetainerEvent,
  lockRetainer,
  moveRetainer,
  type RetainerChange,
  type RetainerRow,
} from './store'

export interface Act extends BaseAct {
  retainerId: string
  as?: 'clock' | 'agreement'
}

/** Moves a retainer by one verb. Refuses 'retainer-not-found', 'not-yours', 'wrong-moment', and what a guard refuses. */
export const advance = defineAdvance<RetainerRow, RetainerChange, Act>()({
  lifecycle: retainerLifecycle,
  lock: (tx, { retainerId }) => lockRetainer(tx, retainerId),
  parties: ({ clientId, freelancerId }) => ({ client: clientId, freelancer: freelancerId }),
  refuse: (reason) => refuse(reason === 'not-found' ? 'retainer-not-found' : reason),
  move: async (tx, { row, from, to, set }) => {
    const isMoved = await moveRetainer(tx, { id: row.id, from, to, set })
    return isMoved ? { ...(set as Partial<RetainerRow>), status: to } : undefined
  },
  record: (tx, { row, act: { actorId, at }, ...move }) =>
    insertRetainerEvent(tx, { ...move, retainerId: row.id, actorId, at }),
  events: {
    start: null,
    cancel: null,
    repeat: retainerRepeated,
    'give-notice': noticeGiven,
    'take-back': noticeTakenBack,
    'ask-reason': reasonAsked,
    'give-reason': reasonGiven,
    finish: retainerEnded,
  },
  payload: ({ row, role, act }) => ({ retainerId: row.id, by: role, at: act.at }),
})
