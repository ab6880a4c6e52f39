import { dateOf } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import { type AiDeclaration, type AiUse, allowsAi } from '../jobs'
import { refuse } from './refusals'
import { ownPicks, type ProposalBody } from './store'

export interface Offer extends ProposalBody {
  message: string
  validUntil: string
  /** Absent: nothing is declared. */
  ai?: { aiUse: AiDeclaration; aiTool: string }
}

/** Dates that can be kept, and pieces of the person's own work. Refuses with the field at fault. */
export const checkOffer = async (
  tx: Tx,
  { offer, freelancerId, at, aiRule }: { offer: Offer; freelancerId: string; at: Date; aiRule: AiUse },
): Promise<void> => {
  const today = dateOf(at)
  if (offer.ai && !allowsAi(aiRule, offer.ai.aiUse)) throw refuse('ai-not-allowed', 'aiUse')
  const late = offer.rows.findIndex((row) => row.dueOn <= today)
  if (late >= 0) throw refuse('due-in-the-past', `rows.${late}.dueOn`)
  if (offer.validUntil < today) throw refuse('valid-in-the-past', 'validUntil')
  if ((await ownPicks(tx, { freelancerId, pickIds: offer.pickIds })) !== offer.pickIds.length)
    throw refuse('not-your-work', 'picks[]')
}
