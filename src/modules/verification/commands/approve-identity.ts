import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { verificationChanged } from '../events'
import { isOpen, type Status } from '../lifecycle'
import { refuse } from '../refusals'
import { decideCheck, lockCheck } from '../store'

/** An operator has compared documents and particulars: they agree (§5.1). Refuses a check that is decided. */
export const approveIdentity = async (
  tx: Tx,
  approval: { id: string; operatorId: string; at: Date },
): Promise<void> => {
  const { id, operatorId, at } = approval
  const check = await lockCheck(tx, id)
  if (!check) throw refuse('check-not-found')
  if (!isOpen('approve-identity', check.status as Status, 'operator')) throw refuse('already-decided')
  await decideCheck(tx, { id, to: 'approved', at, operatorId, reason: null, note: null })
  await recordAuditEntry(tx, {
    at,
    actorId: operatorId,
    deed: 'approve-identity',
    subjectKind: 'identity-check',
    subjectId: id,
  })
  await emit(tx, verificationChanged, {
    memberId: check.memberId,
    kind: 'identity',
    outcome: 'approved',
    at,
  })
}
