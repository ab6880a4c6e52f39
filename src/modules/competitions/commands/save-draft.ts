import type { Tx } from '../../../platform/db'
import { ownCompetition } from '../advance'
import { refuse } from '../refusals'
import { type CompetitionFields, insertDraft, updateFields } from '../store'

/**
 * Keeps one step of a draft, and makes the draft at the first (§3.4); answers the category that it has then. After the money has come nothing changes:
 * refuses 'not-possible-now', 'reward-incomplete', and 'competition-not-found' for another's.
 */
export const saveDraft = async (
  tx: Tx,
  change: { competitionId: string; clientId: string; fields: Partial<CompetitionFields>; at: Date },
): Promise<string | null> => {
  const { competitionId, clientId, fields, at } = change
  await insertDraft(tx, { id: competitionId, clientId, at })
  const { status, categorySlug } = await ownCompetition(tx, change)
  if (status !== 'draft' && status !== 'awaiting') throw refuse('not-possible-now')
  const { rewardYen, rewardCount } = fields
  if (rewardYen !== undefined && (rewardYen === 0n) !== (rewardCount === 0))
    throw refuse('reward-incomplete', rewardYen === 0n ? 'rewardYen' : 'rewardCount')
  await updateFields(tx, change)
  return fields.categorySlug ?? categorySlug
}
