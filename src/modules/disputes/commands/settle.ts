import type { Tx } from '../../../platform/db'
import { closeDispute } from '../../contracts'
import { advance, type OfficialAct } from '../advance'

/** Two offers overlap: the order ends at their midpoint, by nobody's fault (§5.3). */
export const settle = (tx: Tx, act: OfficialAct & { rewardYen: bigint }) =>
  advance(tx, { verb: 'settle', act }, async ({ orderId }) => {
    const { rewardYen, at } = act
    const end = { rewardYen, fault: 'mutual' as const, decidedBy: 'agreement' as const }
    await closeDispute(tx, { orderId, actorId: null, as: 'clock', at, end })
    return { set: { endedAt: at, rewardYen, fault: 'mutual' }, detail: { rewardYen } }
  })
