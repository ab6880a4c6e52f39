import type { Tx } from '../../../platform/db'
import { rememberFacts } from '../../profiles'
import { advance } from '../advance'

/**
 * An operator takes a package that breaks the rules of the site off sale for good; why is kept with the event, and what was bought
 * goes on. Refuses 'package-not-found', 'not-possible-now'.
 */
export const removeByOperator = async (
  tx: Tx,
  removal: { packageId: string; operatorId: string; reason: string; at: Date },
): Promise<void> => {
  const { packageId, operatorId: actorId, reason, at } = removal
  const act = { packageId, actorId, as: 'operator' as const, at }
  const { memberId } = await advance(tx, { verb: 'remove', act }, () => ({
    set: { removedAt: at },
    detail: { reason },
  }))
  await rememberFacts(tx, memberId, at)
}
