import type { Tx } from '../../../platform/db'
import { advance } from '../advance'
import { lockCompetition } from '../store'

/** Time alone ends the collecting of entries (§3.4). Does nothing before the end or when somebody was faster. */
export const close = async (tx: Tx, of: { competitionId: string; at: Date }): Promise<void> => {
  const { competitionId, at } = of
  const found = await lockCompetition(tx, competitionId)
  if (found?.status !== 'open' || !found.closesAt || found.closesAt > at) return
  await advance(tx, { verb: 'close', act: { competitionId, actorId: null, as: 'clock', at }, locked: found })
}
