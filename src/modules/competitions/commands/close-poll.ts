import type { Tx } from '../../../platform/db'
import { ownCompetition } from '../advance'
import { refuse } from '../refusals'
import { closePollRow } from '../store-polls'

/** The client ends a poll: its link takes no more votes. Refuses 'poll-not-found'. */
export const closePoll = async (
  tx: Tx,
  act: { competitionId: string; clientId: string; position: number; at: Date },
): Promise<void> => {
  await ownCompetition(tx, act)
  if (!(await closePollRow(tx, act))) throw refuse('poll-not-found')
}
