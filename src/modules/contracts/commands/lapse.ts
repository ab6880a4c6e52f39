import type { Tx } from '../../../platform/db'
import type { OfficialAct } from '../advance'
import { endOffer } from '../end-offer'

/** Time ends an offer that nobody answered within 7 days (§3.1). */
export const lapse = (tx: Tx, act: OfficialAct) => endOffer(tx, { verb: 'lapse', act, decidedBy: 'clock' })
