import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import type { Bar } from '../bars'
import { memberSuspended } from '../events'
import { insertBar, settleSuspension } from '../store'

/**
 * Holds what a sanction refuses to somebody, from now on (§5.3). Members know what is refused; only cases knows why. A suspension
 * is news: search and badges follow in this transaction.
 */
export const bar = async (tx: Tx, made: Bar & { memberId: string }): Promise<void> => {
  const { memberId, kind, since: at } = made
  await insertBar(tx, made)
  const { before, after } = await settleSuspension(tx, { memberId, at })
  if (!before && after) await emit(tx, memberSuspended, { memberId, isClosed: kind === 'closed', at })
}
