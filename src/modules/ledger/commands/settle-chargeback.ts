import type { Tx } from '../../../platform/db'
import { chargebackEntries, chargebackReturnedEntries } from '../entries'
import type { Chargeback } from '../provider'
import { writePosting } from '../store'
import { lockChargeByRef } from '../store-charges'
import { endDispute, openDispute } from '../store-disputes'

/**
 * Books what a card company has taken back, and what it has given back when it decided for the site (§4.3, decision 171). News
 * may come twice or in any order: each step moves the money once. Does nothing for a payment that is not ours.
 */
export const settleChargeback = async (
  tx: Tx,
  news: Chargeback & { provider: string; at: Date },
): Promise<void> => {
  const { provider, ref, disputeId, amountYen, outcome, at } = news
  const charge = await lockChargeByRef(tx, { provider, ref })
  if (!charge) return
  const post = (kind: 'chargeback' | 'chargeback-returned', entries: ReturnType<typeof chargebackEntries>) =>
    writePosting(tx, {
      ...{ kind, reference: `charge/${charge.id}`, key: `dispute/${disputeId}/${kind}` },
      ...{ at, actorId: null, entries },
    })
  if (await openDispute(tx, { id: disputeId, chargeId: charge.id, amountYen, at }))
    await post('chargeback', chargebackEntries(amountYen))
  if (outcome === 'open') return
  if (!(await endDispute(tx, { id: disputeId, outcome, at }))) return
  if (outcome === 'won') await post('chargeback-returned', chargebackReturnedEntries(amountYen))
}
