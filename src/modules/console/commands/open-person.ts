import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { memberExists } from '../queries-people'
import { refuse } from '../refusals'

/** An operator looks at somebody's private facts and says why; the look is kept (§5.4). Refuses 'no-such-person'. */
export const openPerson = async (
  tx: Tx,
  look: { memberId: string; operatorId: string; reason: string; at: Date },
): Promise<void> => {
  if (!(await memberExists(tx, look.memberId))) throw refuse('no-such-person')
  await recordAuditEntry(tx, {
    at: look.at,
    actorId: look.operatorId,
    deed: 'view-person',
    subjectKind: 'member',
    subjectId: look.memberId,
    reason: look.reason,
  })
}
