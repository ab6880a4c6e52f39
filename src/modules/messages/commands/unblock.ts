import type { Tx } from '../../../platform/db'
import { deleteBlock } from '../store'

/** Takes one's own block back. */
export const unblock = (tx: Tx, pair: { memberId: string; blockedId: string }): Promise<void> =>
  deleteBlock(tx, pair)
