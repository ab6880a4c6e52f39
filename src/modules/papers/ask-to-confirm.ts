import type { Tx } from '../../platform/db'
import { emit } from '../../platform/events'
import { statementIssued } from './events'
import { statementsAmong } from './queries-notices'

/** Tells the freelancers of purchase statements among papers that were just issued that they have seven days to look at them. */
export const askToConfirm = async (tx: Tx, paperIds: readonly string[], at: Date): Promise<void> => {
  if (paperIds.length === 0) return
  for (const { id: paperId } of await statementsAmong(tx, paperIds))
    await emit(tx, statementIssued, { paperId, at })
}
