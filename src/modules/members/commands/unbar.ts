import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { memberRestored } from '../events'
import { setLifted, settleSuspension } from '../store'

/** Ends what a sanction refuses (§5.3); another one that stands goes on. Lifted twice, it is lifted once. */
export const unbar = async (tx: Tx, lifted: { id: string; at: Date }): Promise<void> => {
  const memberId = await setLifted(tx, lifted)
  if (!memberId) return
  const { before, after } = await settleSuspension(tx, { memberId, at: lifted.at })
  if (before && !after) await emit(tx, memberRestored, { memberId, at: lifted.at })
}
