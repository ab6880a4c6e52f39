import type { Tx } from '../../../platform/db'
import type { Act } from '../advance'
import { endOffer } from '../end-offer'

/** The offering side takes its offer back. Nobody is at fault: nothing had been agreed. */
export const withdraw = (tx: Tx, act: Act) => endOffer(tx, { verb: 'withdraw', act, decidedBy: 'offer' })
