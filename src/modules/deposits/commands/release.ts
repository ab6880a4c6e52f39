import type { Tx } from '../../../platform/db'
import { releaseDeposit } from '../../ledger'
import { refuse } from '../refusals'
import { decideDeposit, lockDeposit } from '../store'

/**
 * A deposit pays nothing: it was transferred back, or is no client's (interest, a payout of a payment company). Refuses
 * 'deposit-not-found', 'deposit-decided'.
 */
export const release = async (
  tx: Tx,
  act: { depositId: string; how: 'returned' | 'foreign'; note: string; actorId: string; at: Date },
): Promise<void> => {
  const { depositId: id, how, note, actorId, at } = act
  const deposit = await lockDeposit(tx, id)
  if (!deposit) throw refuse('deposit-not-found')
  if (deposit.status !== 'open') throw refuse('deposit-decided')
  await decideDeposit(tx, { id, status: how, chargeId: null, note, by: actorId, at })
  await releaseDeposit(tx, { id, amountYen: deposit.amountYen, at, actorId })
}
