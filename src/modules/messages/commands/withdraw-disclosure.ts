import type { Tx } from '../../../platform/db'
import { advanceDisclosure, type DisclosureAct } from '../advance-disclosure'

/** Whoever asked takes the request back, or the exchange that was agreed: contact details are held again. */
export const withdrawDisclosure = async (tx: Tx, act: DisclosureAct): Promise<void> => {
  await advanceDisclosure(tx, { verb: 'withdraw-disclosure', act })
}
