import type { Tx } from '../../../platform/db'
import { advanceDisclosure, type DisclosureAct } from '../advance-disclosure'

/** The one who was asked does not agree; whoever asked may ask again after 30 days. */
export const declineDisclosure = async (tx: Tx, act: DisclosureAct): Promise<void> => {
  await advanceDisclosure(tx, { verb: 'decline-disclosure', act })
}
