import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'
import type { OrderRow } from '../store'

/**
 * An order ends in another one of its contract, by nobody's fault (§3.1, decision 025): the part of a merge that
 * happens to each order but the one that goes on. The escrow has moved before.
 */
export const absorb = (tx: Tx, act: Act & { into: string; locked: OrderRow }) =>
  advance(tx, { verb: 'absorb', act, locked: act.locked }, () => ({
    set: {
      endedAt: act.at,
      fault: 'mutual',
      faultDecidedBy: 'agreement',
      rewardedYen: 0n,
      mergedInto: act.into,
    },
    detail: { mergedInto: act.into },
  }))
