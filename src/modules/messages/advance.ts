// How held messages are locked, decided and recorded; the steps of every verb are the platform's.
import { type Act as BaseAct, defineAdvance } from '../../platform/advance'
import { recordAuditEntry } from '../../platform/audit'
import { heldDecided } from './events'
import { heldLifecycle } from './lifecycle'
import { refuse } from './refusals'
import { decideHeld, type HeldChange, type LockedHeld, lockHeld } from './store-held'

interface Act extends BaseAct {
  heldId: string
  actorId: string
  as?: 'operator'
}

/** Decides a held message by one verb; what an operator does is audited. Refuses 'held-not-found', 'held-already-decided'. */
export const advance = defineAdvance<LockedHeld, HeldChange, Act>()({
  lifecycle: heldLifecycle,
  lock: (tx, { heldId }) => lockHeld(tx, heldId),
  parties: ({ senderId }) => ({ sender: senderId }),
  refuse: (reason) => refuse(reason === 'not-found' ? 'held-not-found' : 'held-already-decided'),
  move: async (tx, { row, from, to, act, set }) => {
    const isMoved = await decideHeld(tx, { ...set, id: row.id, from, to, by: act.actorId, at: act.at })
    return isMoved ? { status: to } : undefined
  },
  record: async (tx, { row, verb, role, act: { actorId, at }, set }) => {
    if (role !== 'operator') return
    const reason = [set.reason, set.note].filter(Boolean).join(': ')
    const deed = { at, actorId, deed: `${verb}-message`, subjectKind: 'held-message', subjectId: row.id }
    await recordAuditEntry(tx, { ...deed, ...(reason ? { reason } : {}) })
  },
  events: { hold: null, release: heldDecided, reject: heldDecided, withdraw: null },
  payload: ({ row, to, set, act }) => ({
    messageId: row.id,
    threadId: row.threadId,
    senderId: row.senderId,
    outcome: to === 'released' ? ('released' as const) : ('rejected' as const),
    reason: set.reason ?? null,
    at: act.at,
  }),
})
