import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { personNamed } from '../queries-console'
import { refuse } from '../refusals'

/** An operator looks at somebody's papers and says why; the look is kept (§5.4). Refuses 'person-not-found'. */
export const openPapers = async (
  tx: Tx,
  look: { memberId: string; operatorId: string; reason: string; at: Date },
): Promise<void> => {
  const { memberId, operatorId, reason, at } = look
  if (!(await personNamed(tx, memberId))) throw refuse('person-not-found')
  await recordAuditEntry(tx, {
    ...{ at, actorId: operatorId, reason, deed: 'view-papers' },
    ...{ subjectKind: 'member', subjectId: memberId },
  })
}
