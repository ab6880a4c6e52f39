import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'

/** The offering side takes its offer back. Nobody is at fault: nothing had been agreed. */
export const withdraw = (tx: Tx, act: Act) =>
  advance(tx, { verb: 'withdraw', act }, () => ({
    set: { endedAt: act.at, fault: 'mutual', faultDecidedBy: 'offer' },
  }))
