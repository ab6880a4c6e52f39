import type { Tx } from '../../../platform/db'
import { advance, type OfficialAct } from '../advance'

/** Time ends an agreed order that the client did not fund within 14 days: the fault is the client's (§3.1). */
export const expire = (tx: Tx, act: OfficialAct) =>
  advance(tx, { verb: 'expire', act }, () => ({
    set: { endedAt: act.at, fault: 'client', faultDecidedBy: 'clock' },
  }))
