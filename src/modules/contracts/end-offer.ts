import type { Tx } from '../../platform/db'
import { reopen } from '../proposals'
import { type Act, advance, type OfficialAct } from './advance'
import { lockContractOrders, type OrderRow } from './store'

/**
 * Ends an offer before anybody agreed (§3.1). With the last one of a contract that nobody ever agreed to, the proposal
 * it came from can be ordered again. All orders of the contract are locked first: two that end at once see each other.
 */
export const endOffer = async (
  tx: Tx,
  end: {
    verb: 'decline' | 'withdraw' | 'lapse'
    act: Act | OfficialAct
    decidedBy: 'offer' | 'clock'
    detail?: Record<string, unknown>
  },
): Promise<OrderRow> => {
  const { verb, act, decidedBy, detail = {} } = end
  await lockContractOrders(tx, { orderId: act.orderId })
  return advance(tx, { verb, act }, async ({ proposalToFree: proposalId }) => {
    if (proposalId) await reopen(tx, { proposalId, at: act.at, actorId: act.actorId })
    return { set: { endedAt: act.at, fault: 'mutual', faultDecidedBy: decidedBy }, detail }
  })
}
