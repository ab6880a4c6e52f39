import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { disclosureRequested } from '../events'
import { refuse } from '../refusals'
import { obstacleToAsking } from '../rules-disclosure'
import { checkRight } from '../rules-writing'
import { lockThread } from '../store'
import { disclosureFacts, insertDisclosure } from '../store-disclosures'
import { recordAction } from './record-action'

/**
 * Asks the other one of a thread to exchange contact details (§5.2). Refuses strangers, blocks, 'escrow-not-funded' before
 * any order of the two is funded, 'disclosure-open' while a request stands, 'disclosure-declined' soon after a no.
 */
export const requestDisclosure = async (
  tx: Tx,
  request: { id: string; threadId: string; memberId: string; at: Date },
): Promise<void> => {
  const { id, threadId, memberId, at } = request
  const { clientId, freelancerId } = checkRight(await lockThread(tx, threadId), memberId)
  const obstacle = obstacleToAsking(await disclosureFacts(tx, { threadId, memberId }), at)
  if (obstacle) throw refuse(obstacle)
  const pair = { clientId, freelancerId, askedBy: memberId }
  // Two threads of the same two people are not locked together: the unique index decides.
  if (!(await insertDisclosure(tx, { id, threadId, ...pair, at }))) throw refuse('disclosure-open')
  await recordAction(tx, { threadId, memberId, deed: 'request-disclosure', at })
  const answererId = memberId === clientId ? freelancerId : clientId
  await emit(tx, disclosureRequested, { threadId, askerId: memberId, answererId, at })
}
