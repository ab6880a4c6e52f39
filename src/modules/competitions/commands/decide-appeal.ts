import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { appealDecided } from '../events'
import { refuse } from '../refusals'
import { lockCompetition } from '../store'
import { type AppealDecision, appealById, updateAppeal } from '../store-appeals'
import { updateEntry } from '../store-entries'

/**
 * An operator decides an appeal, with the reason that author and client read: an overturned mark is taken off, and cannot be set
 * again (§3.4). Refuses 'appeal-not-found', 'already-decided', 'not-possible-now' once the prize has gone.
 */
export const decideAppeal = async (
  tx: Tx,
  act: { appealId: string; operatorId: string; decision: AppealDecision; answer: string; at: Date },
): Promise<void> => {
  const { appealId, operatorId, decision, answer, at } = act
  const found = await appealById(tx, appealId)
  if (!found) throw refuse('appeal-not-found')
  // The competition is locked before its appeal, as by everything that changes an entry.
  const competition = await lockCompetition(tx, found.competitionId)
  const appeal = await appealById(tx, appealId)
  if (!competition || !appeal) throw refuse('appeal-not-found')
  if (appeal.decision) throw refuse('already-decided')
  if (competition.status !== 'selecting') throw refuse('not-possible-now')
  await updateAppeal(tx, { appealId, decision, answer, operatorId, at })
  if (decision === 'overturned')
    await updateEntry(tx, appeal.entryId, { unseriousAt: null, unseriousReason: null })
  const subject = { subjectKind: 'competition-appeal', subjectId: appealId }
  await recordAuditEntry(tx, {
    at,
    actorId: operatorId,
    deed: 'decide-appeal',
    reason: answer,
    ...subject,
    detail: { decision },
  })
  const { id: competitionId, clientId } = competition
  await emit(tx, appealDecided, {
    competitionId,
    clientId,
    entryId: appeal.entryId,
    authorId: appeal.authorId,
    at,
  })
}
