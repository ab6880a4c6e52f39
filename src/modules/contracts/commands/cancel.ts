import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'

/** Either side steps back from an agreed order before it is funded; the fault is its own (§3.1). */
export const cancel = (tx: Tx, act: Act & { reason: string }) =>
  advance(tx, { verb: 'cancel', act }, (_order, role) => ({
    set: { endedAt: act.at, fault: role === 'client' ? 'client' : 'freelancer', faultDecidedBy: 'agreement' },
    detail: { reason: act.reason },
  }))
