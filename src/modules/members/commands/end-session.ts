import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import * as store from '../store'

/** Signs a device out. Refuses 'session-not-found' for a session that is over or somebody else's. */
export const endSession = async (tx: Tx, session: { id: string; memberId: string }): Promise<void> => {
  if ((await store.endSession(tx, session)) === 0) throw refuse('session-not-found')
}
