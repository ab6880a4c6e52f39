import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'

/** Writes down that an operator opened somebody's legal name, address and birth date (§5.4). */
export const viewParticulars = (
  tx: Tx,
  look: { id: string; memberId: string; operatorId: string; at: Date },
): Promise<void> =>
  recordAuditEntry(tx, {
    at: look.at,
    actorId: look.operatorId,
    deed: 'view-identity-particulars',
    subjectKind: 'identity-check',
    subjectId: look.id,
    detail: { memberId: look.memberId },
  })
