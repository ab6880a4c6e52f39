import type { Tx } from '../../../platform/db'
import { ownCompetition } from '../advance'
import { updateShortlist } from '../store-entries'

/** The client puts several entries on the shortlist, or takes them off it. Refuses 'competition-not-found' for another's. */
export const shortlist = async (
  tx: Tx,
  act: { competitionId: string; clientId: string; numbers: readonly number[]; isOn: boolean },
): Promise<void> => {
  await ownCompetition(tx, act)
  await updateShortlist(tx, act)
}
