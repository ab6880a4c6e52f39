import type { Tx } from '../../../platform/db'
import { advance } from '../advance'
import { type ChargeVerb, decide } from '../lifecycle'
import { lockChargeByRef } from '../store-charges'

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
  const { provider, ref, verb, failure, at } = news
  const charge = await lockChargeByRef(tx, { provider, ref })
  if (!charge || !decide(charge, verb, 'provider').ok) return
  if (verb === 'succeed' && charge.amountYen !== news.amountYen)
    throw new Error(`Charge ${charge.id} is for ${charge.amountYen} yen, paid were ${news.amountYen}`)
  const act = { provider, ref, actorId: null, as: 'provider' as const, at }
  await advance(tx, { verb, act, locked: charge }, () => ({ set: { failure } }))
}
