import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { memberSeen } from '../events'
import { insertVisit } from '../store'

/** Remembers that a person was here. The rank's "last login" reads these facts (§2.2). */
export const recordVisit = async (
  tx: Tx,
  visit: { memberId: string; token?: string; at: Date },
): Promise<void> => {
  await insertVisit(tx, visit)
  await emit(tx, memberSeen, { memberId: visit.memberId, at: visit.at })
}
