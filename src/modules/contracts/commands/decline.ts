import type { Tx } from '../../../platform/db'
import type { Act } from '../advance'
import { endOffer } from '../end-offer'

/** The awaited side says no to an offer. Nobody is at fault: nothing had been agreed. */
export const decline = (tx: Tx, act: Act & { reason: string }) =>
  endOffer(tx, { verb: 'decline', act, decidedBy: 'offer', detail: { reason: act.reason } })
