import type { Tx } from '../../../platform/db'
import { advance, type OfficialAct } from '../advance'

/** Time ends an offer that nobody answered within 7 days (§3.1). */
export const lapse = (tx: Tx, act: OfficialAct) =>
  advance(tx, { verb: 'lapse', act }, () => ({
    set: { endedAt: act.at, fault: 'mutual', faultDecidedBy: 'clock' },
  }))
