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
