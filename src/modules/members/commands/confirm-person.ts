import type { Tx } from '../../../platform/db'
import { markConfirmed } from '../store-sessions'

/** The person behind this session has just proved who they are: dangerous verbs are open for ten minutes. */
export const confirmPerson = (tx: Tx, proof: { token: string; at: Date }): Promise<void> =>
  markConfirmed(tx, proof)
