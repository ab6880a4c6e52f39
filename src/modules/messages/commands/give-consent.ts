import type { Tx } from '../../../platform/db'
import { consentVersion } from '../rules'
import { insertConsent } from '../store-held'

/** The member agrees that messages are checked before they are sent (§5.4). Given again, it stays the first. */
export const giveConsent = (tx: Tx, consent: { memberId: string; at: Date }): Promise<void> =>
  insertConsent(tx, { ...consent, version: consentVersion })
