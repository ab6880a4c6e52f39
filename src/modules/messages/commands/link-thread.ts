import type { Tx } from '../../../platform/db'
import { setTied } from '../store'

/** Something ties the two people from now on: messages that come later ask for an answer (§2.2). */
export const linkThread = (tx: Tx, tie: { threadId: string; at: Date }): Promise<void> => setTied(tx, tie)
