import type { Tx } from '../../../platform/db'
import * as store from '../store-sessions'

/** Signs every device out but this one; answers how many. */
export const endOtherSessions = (tx: Tx, of: { memberId: string; token: string }): Promise<number> =>
  store.endOtherSessions(tx, of)
