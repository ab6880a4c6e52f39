import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'

/** The awaited side says no to an offer. Nobody is at fault: nothing had been agreed. */
export const decline = (tx: Tx, act: Act & { reason: string }) =>
  advance(tx, { verb: 'decline', act }, () => ({
    set: { endedAt: act.at, fault: 'mutual', faultDecidedBy: 'offer' },
    detail: { reason: act.reason },
  }))
