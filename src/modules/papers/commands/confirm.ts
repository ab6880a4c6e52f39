import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { insertConfirmation, lockPaper } from '../store'

/**
 * The freelancer confirms a purchase statement that the client's side has made (§4.5). Refuses 'paper-not-found', 'not-yours', and
 * 'already-confirmed'.
 */
export const confirm = async (
  tx: Tx,
  given: { paperId: string; actorId: string; at: Date },
): Promise<void> => {
  const paper = await lockPaper(tx, given.paperId)
  const { paperId, actorId: byId, at } = given
  if (!paper || ![paper.fromId, paper.toId].includes(byId)) throw refuse('paper-not-found')
  if (paper.kind !== 'purchase-statement' || paper.toId !== byId) throw refuse('not-yours')
  if (!(await insertConfirmation(tx, { paperId, byId, at }))) throw refuse('already-confirmed')
}
