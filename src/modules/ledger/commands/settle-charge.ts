import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { chargeFailed, chargeSucceeded } from '../events'
import { type ChargeVerb, chargeLifecycle, decide } from '../lifecycle'
import { lockChargeByRef, moveCharge, type ProviderMessage } from '../store-charges'

export interface ChargeNews {
  provider: string
  ref: string
  verb: ChargeVerb
  amountYen: bigint
  failure: string | null
  /** The message that brought it; absent: the provider was asked. */
  message?: ProviderMessage
  at: Date
}

/**
 * Moves a charge by what its provider says and tells the listeners inside the same transaction, so that
 * money is held or nothing happened. News that is old, repeated or about a stranger's payment changes nothing.
 * Throws when a paid amount differs from the charge: that is for people to look at.
 */
export const settleCharge = async (tx: Tx, news: ChargeNews): Promise<void> => {
  const { provider, ref, verb, failure, message, at } = news
  const { from, to } = chargeLifecycle.table[verb]
  const amountYen = verb === 'succeed' ? news.amountYen : null
  const moved = await moveCharge(tx, { provider, ref, from, to, amountYen, failure, message, at })
  if (moved && verb === 'succeed')
    return emit(tx, chargeSucceeded, { chargeId: moved.id, pays: moved.pays, at })
  if (moved && verb === 'fail') return emit(tx, chargeFailed, { chargeId: moved.id, at })
  if (moved || verb !== 'succeed') return
  const charge = await lockChargeByRef(tx, { provider, ref })
  if (charge && charge.amountYen !== news.amountYen && decide(charge, verb, 'provider').ok)
    throw new Error(`Charge ${charge.id} is for ${charge.amountYen} yen, paid were ${news.amountYen}`)
}
