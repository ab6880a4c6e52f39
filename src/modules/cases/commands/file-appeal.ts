import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { appealFiled } from '../events'
import { refuse } from '../refusals'
import { insertEvent } from '../store'
import { appealIdOf, insertAppeal } from '../store-appeals'
import { lockSanction } from '../store-sanctions'

/**
 * Whom a sanction was imposed on appeals, once and within fourteen days (§5.3). It goes on working until the appeal is decided.
 * Refuses 'sanction-not-found' for another's, 'too-late-to-appeal', 'already-appealed'.
 */
export const fileAppeal = async (
  tx: Tx,
  appeal: { id: string; sanctionId: string; memberId: string; body: string; at: Date },
): Promise<void> => {
  const { id, sanctionId, memberId, body, at } = appeal
  const found = await lockSanction(tx, sanctionId)
  if (found?.memberId !== memberId || !found.imposedAt) throw refuse('sanction-not-found')
  const known = await appealIdOf(tx, sanctionId)
  if (known === id) return
  if (known) throw refuse('already-appealed')
  if (at > found.appealUntil) throw refuse('too-late-to-appeal')
  const { authorId, appealUntil } = found
  const isNew = await insertAppeal(tx, { id, sanctionId, memberId, authorId, appealUntil, body, at })
  if (!isNew) throw refuse('already-appealed')
  const event = { noun: 'appeal', nounId: id, verb: 'file', from: 'none', to: 'open' } as const
  await insertEvent(tx, { ...event, role: 'person', actorId: memberId, at })
  await emit(tx, appealFiled, { appealId: id, sanctionId, at })
}
