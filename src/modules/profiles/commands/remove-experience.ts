import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { rememberFacts } from '../remember-facts'
import { removePart } from '../store-works'

/** Takes an experience off the profile. */
export const removeExperience = async (
  tx: Tx,
  gone: { id: string; memberId: string; at: Date },
): Promise<void> => {
  if (!(await removePart(tx, 'businessExperiences', gone))) throw refuse('not-found')
  await rememberFacts(tx, gone.memberId, gone.at)
}
