import type { Tx } from '../../../platform/db'
import { endConsent as end } from '../store-held'

/** The member takes the consent back (§5.4): from now on they read, and write again once they agree anew. */
export const endConsent = (tx: Tx, consent: { memberId: string; at: Date }): Promise<void> => end(tx, consent)
