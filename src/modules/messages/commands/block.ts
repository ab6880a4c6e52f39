import type { Tx } from '../../../platform/db'
import { insertBlock } from '../store'

/** From now on neither of the two can write to the other, in any thread. What was written stays. */
export const block = (tx: Tx, pair: { memberId: string; blockedId: string; at: Date }): Promise<void> =>
  insertBlock(tx, pair)
