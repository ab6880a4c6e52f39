import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { closeByOperator } from '../../jobs'

/** Ends a job that breaks the rules, with the reason on record (§5.4). Refuses what jobs refuse. */
export const closeJob = async (
  tx: Tx,
  closing: { jobId: string; operatorId: string; reason: string; at: Date },
): Promise<void> => {
  await closeByOperator(tx, closing)
  await recordAuditEntry(tx, {
    at: closing.at,
    actorId: closing.operatorId,
    deed: 'close-job',
    subjectKind: 'job',
    subjectId: closing.jobId,
    reason: closing.reason,
  })
}
