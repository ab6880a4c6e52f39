import type { Tx } from '../../../platform/db'
import { returnPayment } from '../../ledger'
import { poolYen } from '../rules'
import { lockCompetition, paidCompetitions } from '../store'
import { open } from './open'

/**
 * A payment has succeeded: a competition it was for opens, in the payment's own transaction. Money for one that cannot take it
 * any more (discarded or changed meanwhile, paid by another payment) goes straight back.
 */
export const openPaid = async (
  tx: Tx,
  paid: { chargeId: string; pays: readonly string[]; at: Date },
): Promise<void> => {
  const { chargeId, pays, at } = paid
  if (!pays.includes('competition')) return
  for (const { id, paidYen } of await paidCompetitions(tx, chargeId)) {
    const competition = await lockCompetition(tx, id)
    if (!competition) continue
    const takesIt =
      competition.status === 'awaiting' && paidYen === poolYen(competition) + competition.clientFeeYen
    const { clientId } = competition
    if (takesIt) await open(tx, { competitionId: id, actorId: clientId, at }, competition)
    else await returnPayment(tx, { chargeId, orderId: id, clientId, amountYen: paidYen, at })
  }
}
