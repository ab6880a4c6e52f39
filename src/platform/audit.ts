import type { Tx } from './db'

export interface AuditEntry {
  at: Date
  actorId: string
  /** What was done, as a bare verb with its noun: 'view-identity-document'. */
  deed: string
  subjectKind: string
  subjectId: string
  reason?: string
  detail?: Record<string, string>
}

/** Writes a line of the audit log: every look at private data, and every decision about a person (§5.4). */
export const recordAuditEntry = async (
  tx: Tx,
  { detail = {}, reason, ...deed }: AuditEntry,
): Promise<void> => {
  await tx
    .insertInto('auditLog')
    .values({ ...deed, reason: reason ?? null, detail: JSON.stringify(detail) })
    .execute()
}

/** What an operator looks at private data for (§5.4): the work that the page is part of. */
export const purposes = [
  'identity-review',
  'request-decision',
  'dispute-decision',
  'report-decision',
  'appeal-decision',
  'held-message-decision',
  'direct-deal-review',
  'suspicion-decision',
  'review-moderation',
  'task-decision',
  'competition-decision',
  'policy-preview',
  'ledger-check',
] as const
export type Purpose = (typeof purposes)[number]

/**
 * Writes down a look at private data, always with what it was for. Where a page is part of no work that waits for a decision (a member's
 * page, their papers, a file for the bank) the operator types the reason instead, before anything is shown.
 */
export const recordLook = (
  tx: Tx,
  { purpose, deed, ...look }: Omit<AuditEntry, 'reason'> & { deed: `view-${string}`; purpose: Purpose },
): Promise<void> => recordAuditEntry(tx, { ...look, deed, reason: purpose })
