import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { setNoticeDays } from '../store-lab'

/** How many days lie between the publication of a rule and its effect, 1 or more (§2.7). Holds for what is published later. */
export const setNotice = async (
  tx: Tx,
  { days, operatorId, at }: { days: number; operatorId: string; at: Date },
): Promise<void> => {
  await setNoticeDays(tx, days)
  const subject = { subjectKind: 'rank-policy', subjectId: 'notice-days' }
  await recordAuditEntry(tx, {
    at,
    actorId: operatorId,
    deed: 'set-policy-notice',
    ...subject,
    detail: { days: `${days}` },
  })
}
