import type { Tx } from '../../../platform/db'
import { ownCompetition } from '../advance'
import { refuse } from '../refusals'
import { type CompetitionFields, insertDraft, updateFields } from '../store'

/**
 * Keeps what the client has filled in, and makes the draft at the first time (§3.4). After the money has come nothing changes:
 * refuses 'not-possible-now', 'reward-incomplete', and 'competition-not-found' for another's.
 */
export const saveDraft = async (
  tx: Tx,
  change: { competitionId: string; clientId: string; fields: CompetitionFields; at: Date },
): Promise<void> => {
  const { competitionId, clientId, fields, at } = change
  await insertDraft(tx, { id: competitionId, clientId, at })
  const { status } = await ownCompetition(tx, change)
  if (status !== 'draft' && status !== 'awaiting') throw refuse('not-possible-now')
  if ((fields.rewardYen === 0n) !== (fields.rewardCount === 0))
    throw refuse('reward-incomplete', fields.rewardYen === 0n ? 'rewardYen' : 'rewardCount')
  await updateFields(tx, change)
}
