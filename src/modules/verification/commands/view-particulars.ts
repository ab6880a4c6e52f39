import { recordLook } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'

/** Writes down that an operator opened somebody's legal name, address and birth date (§5.4). */
export const viewParticulars = (
  tx: Tx,
  look: { id: string; memberId: string; operatorId: string; at: Date },
): Promise<void> =>
  recordLook(tx, {
    purpose: 'identity-review',
    at: look.at,
    actorId: look.operatorId,
    deed: 'view-identity-particulars',
    subjectKind: 'identity-check',
    subjectId: look.id,
    detail: { memberId: look.memberId },
  })
