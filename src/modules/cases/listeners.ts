import { inTransaction } from '../../platform/db'
import { DomainError } from '../../platform/domain-error'
import { newId } from '../../platform/ids'
import { defineJob } from '../../platform/jobs'
import { fileReport } from './commands/file-report'
import { quietReport } from './queries-notices'
import { subjectContent } from './queries-subjects'

interface Flagged extends Record<string, string | Date> {
  flagId: string
  memberId: string
  outcome: 'held' | 'sent' | 'reported'
  at: Date
}

/**
 * A quiet report from the banner of a message (§5.2) joins the queue of all others, under the flag's id. Where the reader has
 * reported the message already, or too much today, the flag alone is kept.
 */
export const quietJob = defineJob<Flagged>('cases.quiet-report', async ({ db }, { flagId, outcome, at }) => {
  const found = outcome === 'reported' ? await quietReport(db, flagId) : undefined
  const content = found && (await subjectContent(db, { kind: 'message', id: found.messageId }))
  if (!found || !content) return
  const subject = { ...content, kind: 'message' as const, id: found.messageId }
  const report = { id: flagId, evidenceId: newId(at), reporterId: found.reporterId, subject }
  try {
    await inTransaction(db, (tx) => fileReport(tx, { ...report, reason: 'direct-deal', body: '', at }))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
  }
})
