import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { lockRun, recordOpening } from '../store'

/** How long the file of a run can be fetched, by whoever opened it. */
export const fileMinutes = 10

/**
 * Opens the file of a run that was sent, for ten minutes and for one operator: once, and after that only with a reason, which
 * the audit log keeps (§4.4). Refuses 'run-not-found', 'wrong-moment' and 'file-opened'.
 */
export const openFile = async (
  tx: Tx,
  opened: { runId: string; actorId: string; reason: string; at: Date },
): Promise<void> => {
  const { runId, actorId, reason, at } = opened
  const run = await lockRun(tx, runId)
  if (!run) throw refuse('run-not-found')
  if (run.status !== 'sent' && run.status !== 'settled') throw refuse('wrong-moment')
  if (run.fileOpenedAt && reason === '') throw refuse('file-opened', 'reason')
  await recordOpening(tx, { runId, by: actorId, at })
  const subject = { subjectKind: 'payout-run', subjectId: runId }
  await recordAuditEntry(tx, { at, actorId, deed: 'open-payout-file', ...subject, reason })
}
