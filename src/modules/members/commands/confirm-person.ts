import type { Tx } from '../../../platform/db'
import { renewToken } from '../store-sessions'

/**
 * The person behind this session has just proved who they are: dangerous verbs are open for ten minutes, and the session goes on
 * under another token (ASVS 7.2.4).
 */
export const confirmPerson = (tx: Tx, proof: { token: string; newToken: string; at: Date }): Promise<void> =>
  renewToken(tx, proof)
