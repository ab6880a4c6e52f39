import type { Tx } from '../../../platform/db'
import { advance } from '../advance'
import type { Reason } from '../lifecycle'
import { refuse } from '../refusals'

interface Rejection {
  id: string
  operatorId: string
  reason: Reason
  /** Shown to the person; needed with 'other', where the reason says nothing by itself. */
  note: string
  at: Date
}

/** Sends documents back with a reason, so that the person can hand them in anew (§5.1). */
export const rejectIdentity = async (tx: Tx, rejection: Rejection): Promise<void> => {
  const { id, operatorId, reason, note, at } = rejection
  if (reason === 'other' && note === '') throw refuse('note-missing', 'note')
  const act = { checkId: id, actorId: operatorId, as: 'operator' as const, at }
  await advance(tx, { verb: 'reject-identity', act }, () => ({ set: { reason, note: note || null } }))
}
