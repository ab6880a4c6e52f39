import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { chargeFailed, chargeSucceeded } from '../events'
import { type ChargeVerb, decideCharge } from '../lifecycle'
import { lockChargeByRef, moveCharge } from '../store-charges'

export interface ChargeNews {
  provider: string
  ref: string
  verb: ChargeVerb
  amountYen: bigint
  failure: string | null
  at: Date
}

/**
 * Moves a charge by what its provider says and tells the listeners inside the same transaction, so that
 * money is held or nothing happened. News that is old, repeated or about a stranger's payment changes nothing.
 * Throws when a paid amount differs from the charge: that is for people to look at.
 */
export const settleCharge = async (tx: Tx, news: ChargeNews): Promise<void> => {
  const charge = await lockChargeByRef(tx, news)
  const to = charge && decideCharge(charge.status, news.verb)
  if (!charge || !to) return
  if (to === 'succeeded' && charge.amountYen !== news.amountYen)
    throw new Error(`Charge ${charge.id} is for ${charge.amountYen} yen, paid were ${news.amountYen}`)
  await moveCharge(tx, { id: charge.id, from: charge.status, to, failure: news.failure, at: news.at })
  if (to === 'succeeded') await emit(tx, chargeSucceeded, { chargeId: charge.id, at: news.at })
  if (to === 'failed') await emit(tx, chargeFailed, { chargeId: charge.id, at: news.at })
}
