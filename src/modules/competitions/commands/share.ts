import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'
import { equalShares, participationRewards } from '../rules'
import { settlePool } from '../settle-pool'
import { seriousEntries } from '../store-entries'

/**
 * Nobody was chosen in 21 days: the prize is shared equally among the entries that the client did not mark unserious, and
 * rewards for taking part are paid (§3.4). Refuses 'no-entries'.
 */
export const share = (tx: Tx, act: Act) =>
  advance(tx, { verb: 'share', act }, async (competition) => {
    const entries = await seriousEntries(tx, { competitionId: competition.id, at: act.at })
    const rewards = participationRewards(competition, entries, null)
    const paid = equalShares(competition.prizeYen, entries).map((payout) => {
      const reward = rewards.find(({ entryId }) => entryId === payout.entryId)
      return reward ? { ...payout, priceYen: payout.priceYen + reward.priceYen } : payout
    })
    await settlePool(tx, { competition, paid, at: act.at, actorId: act.actorId })
    return { set: { endedAt: act.at }, detail: { entries: entries.length } }
  })
