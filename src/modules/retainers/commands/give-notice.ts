import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'
import { refuse } from '../refusals'
import { noticeEndsOn } from '../rules'

/**
 * One side ends the retainer with notice (§3.1): its last day is the end of the running month; of work that has run for six
 * months, at least thirty days away. `reason` may be empty until the other side asks.
 */
export const giveNotice = (tx: Tx, act: Act & { reason: string }) =>
  advance(tx, { verb: 'give-notice', act }, ({ runsSince, ...row }, role) => {
    if (runsSince === null) throw refuse('wrong-moment')
    const noticeOn = dateOf(act.at)
    const endsOn = noticeEndsOn({ ...row, runsSince }, noticeOn)
    const noticeBy = role === 'client' ? ('client' as const) : ('freelancer' as const)
    return { set: { noticeOn, noticeBy, endsOn, reason: act.reason }, detail: { endsOn } }
  })
