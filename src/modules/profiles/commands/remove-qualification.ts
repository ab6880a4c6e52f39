import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { rememberFacts } from '../remember-facts'
import { removePart } from '../store-works'

/** Takes a qualification off the profile. */
export const removeQualification = async (
  tx: Tx,
  gone: { id: string; memberId: string; at: Date },
): Promise<void> => {
  if (!(await removePart(tx, 'qualifications', gone))) throw refuse('not-found')
  await rememberFacts(tx, gone.memberId, gone.at)
}
