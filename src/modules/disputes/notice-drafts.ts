import type { Tx } from '../../platform/db'
import type { NoticeDraft } from '../../platform/notices'
import { formatMoney } from '../../ui'
import { pairDraft } from '../proposals'
import type { DisputeNews } from './events'
import { otherSide, type Side } from './lifecycle'
import { type DisputeInNotice, disputeInNotice } from './queries-notices'

/** A side that acted knows; what operators or the clock did, both are told. */
const sidesToTell = (by: DisputeNews['by']): Side[] =>
  by === 'client' || by === 'freelancer' ? [otherSide(by)] : ['client', 'freelancer']

/** Reward and refund, for whoever reads what came of it; and what an overturned decision could not move. */
const outcomeNote = ({ priceYen, rewardYen, missingYen }: DisputeInNotice): string => {
  if (rewardYen === null) return ''
  const yen = [rewardYen, priceYen - rewardYen, ...(missingYen ? [missingYen] : [])]
  return yen.map((amount) => formatMoney(amount)).join('/')
}

/** Of a dispute: the kind is the event's own name. An offer that settled it at once is told as the settlement. */
export const disputeDrafts =
  <Kind extends string>(kind: Kind) =>
  async (tx: Tx, { disputeId, by, at }: DisputeNews): Promise<NoticeDraft<Kind>[]> => {
    const pair = await disputeInNotice(tx, disputeId)
    if (!pair || (kind === 'dispute.offered' && pair.status === 'settled')) return []
    const rest = { kind, note: outcomeNote(pair) || by, href: `/disputes/${disputeId}`, at }
    return sidesToTell(by).map((side) => pairDraft(pair, side, rest))
  }
