import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { endAllSessions } from '../../members'

/** Signs a person out everywhere, as when an account was taken over; the reason stands in the audit log (§5.4). */
export const endSessions = async (
  tx: Tx,
  deed: { memberId: string; operatorId: string; reason: string; at: Date },
): Promise<void> => {
  const { memberId, operatorId: actorId, reason, at } = deed
  await endAllSessions(tx, memberId)
  await recordAuditEntry(tx, {
    ...{ at, actorId, deed: 'end-sessions', subjectKind: 'member', subjectId: memberId, reason },
  })
}
