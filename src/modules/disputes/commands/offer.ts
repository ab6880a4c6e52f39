import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'
import { refuse } from '../refusals'
import { offerFault, offersMax, settlementOf } from '../rules'
import { insertDisputeOffer, lastOffers } from '../store'
import { settle } from './settle'

/**
 * A side says, unseen by the other, how many yen of the escrow the freelancer should get (§5.3). Offers that overlap settle at
 * once, at their midpoint. Whether it is refused depends on this side's own offers alone, and an offer that does not settle
 * takes the same steps whatever the other's is (decision 112). Refuses 'offer-out-of-range', 'offer-goes-back', 'too-many-offers'.
 * @returns whether it settled the dispute.
 */
export const offer = async (tx: Tx, act: Act & { amountYen: bigint }): Promise<boolean> => {
  const { amountYen, at, disputeId } = act
  let rewardYen: bigint | null = null
  await advance(tx, { verb: 'offer', act }, async ({ id, priceYen }, role) => {
    const side = role === 'client' ? 'client' : 'freelancer'
    const offers = await lastOffers(tx, { disputeId: id, byRole: side })
    const fault = offerFault({ side, amountYen }, { priceYen, ownYen: offers[side] })
    if (fault) throw refuse(fault, 'amountYen')
    if (offers.made >= offersMax) throw refuse('too-many-offers', 'amountYen')
    await insertDisputeOffer(tx, { disputeId: id, byRole: side, number: offers.made + 1, amountYen, at })
    rewardYen = settlementOf({ ...offers, [side]: amountYen })
    return {}
  })
  if (rewardYen === null) return false
  await settle(tx, { disputeId, actorId: null, as: 'clock', at, rewardYen })
  return true
}
