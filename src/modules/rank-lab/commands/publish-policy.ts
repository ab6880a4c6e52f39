import type { CivilDate } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { enqueue } from '../../../platform/enqueue'
import { type LabAct, recordLabAct, requirePolicy } from '../draft'
import { earliestDay, isBuiltInName, isReportFresh } from '../lab-rules'
import { isDayTaken, isNameTaken, noticeDays, replayCalled } from '../queries-lab'
import { refuse } from '../refusals'
import { type LockedPolicy, lockLab, setPublished } from '../store-lab'

export const announceJob = 'ranks.announce'

interface Publication extends LabAct {
  /** The report that the operator has read. */
  readonly replayId: string
  readonly effectiveFrom: CivilDate
}

const checkReport = async (
  tx: Tx,
  draft: LockedPolicy,
  { replayId, at }: Publication,
): Promise<{ falling: number; rising: number }> => {
  const replay = replayId === '' ? undefined : await replayCalled(tx, replayId)
  if (!replay) throw refuse('no-report')
  if (replay.policyHash !== draft.hash) throw refuse('report-of-another-text')
  if (!isReportFresh(replay.toOn, at)) throw refuse('report-is-old')
  return replay.report
}

/**
 * Announces a rule (§2.7): from its first day on it decides, and until then everybody can read it. Refuses without a fresh
 * report of exactly this text, with less than the notice, and for a name or day that is taken; the database refuses the
 * first three by itself too. Everyone affected is told by a job.
 */
export const publishPolicy = async (tx: Tx, publication: Publication): Promise<void> => {
  const { id, operatorId, replayId, effectiveFrom, at } = publication
  await lockLab(tx)
  const draft = await requirePolicy(tx, id)
  if (draft.status !== 'draft')
    throw refuse(draft.status === 'published' ? 'published-already' : 'not-a-draft')
  const { falling, rising } = await checkReport(tx, draft, publication)
  if (effectiveFrom < earliestDay(at, await noticeDays(tx))) throw refuse('too-early', 'effectiveFrom')
  if (await isDayTaken(tx, effectiveFrom)) throw refuse('day-is-taken', 'effectiveFrom')
  if (isBuiltInName(draft.policyId) || (await isNameTaken(tx, draft.policyId))) throw refuse('name-is-taken')
  await setPublished(tx, { id, replayId, effectiveFrom, publishedBy: operatorId, at })
  await enqueue(tx, announceJob, { id, at })
  const detail = { policy: draft.policyId, effectiveFrom, falling: `${falling}`, rising: `${rising}` }
  await recordLabAct(tx, publication, { deed: 'publish-policy', detail })
}
