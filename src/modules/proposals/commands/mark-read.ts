import type { Tx } from '../../../platform/db'
import { setRead } from '../store-marks'

/** The client has opened the proposal: from now on its writer cannot change it (§3.3). Only the first time counts. */
export const markRead = (tx: Tx, read: { proposalId: string; at: Date }): Promise<void> => setRead(tx, read)
