import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { verificationChanged } from '../events'
import { isOpen, type Reason, type Status } from '../lifecycle'
import { refuse } from '../refusals'
import { decideCheck, lockCheck } from '../store'

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
  const check = await lockCheck(tx, id)
  if (!check) throw refuse('check-not-found')
  if (!isOpen('reject-identity', check.status as Status, 'operator')) throw refuse('already-decided')
  await decideCheck(tx, { id, to: 'rejected', at, operatorId, reason, note: note || null })
  await recordAuditEntry(tx, {
    at,
    actorId: operatorId,
    deed: 'reject-identity',
    subjectKind: 'identity-check',
    subjectId: id,
    reason,
  })
  await emit(tx, verificationChanged, {
    memberId: check.memberId,
    kind: 'identity',
    outcome: 'rejected',
    at,
  })
}
