import type { Tx } from '../../../platform/db'
import { advanceDisclosure, type DisclosureAct } from '../advance-disclosure'

/** The one who was asked agrees: from now on contact details may be written between the two; payments outside never (§5.2). */
export const acceptDisclosure = async (tx: Tx, act: DisclosureAct): Promise<void> => {
  await advanceDisclosure(tx, { verb: 'accept-disclosure', act })
}
