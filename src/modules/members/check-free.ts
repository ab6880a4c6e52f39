import type { Tx } from '../../platform/db'
import { type Barred, barredError } from './bars'
import { barAgainst, pairState } from './queries-bars'

/**
 * Refuses 'barred' to whom a sanction refuses this now, with the rule, the last day and the way to an appeal (§5.3). Every command
 * that begins something new asks here; what goes on with what runs never does.
 */
export const checkFree = async (
  tx: Tx,
  deed: { memberId: string; wanted: Barred; at: Date },
): Promise<void> => {
  const bar = await barAgainst(tx, deed)
  if (bar) throw barredError(bar, deed.wanted, deed.at)
}

/**
 * The same for what is begun with another: refuses 'barred' to the one, and answers whether the other takes part, in one statement.
 */
export const checkPair = async (
  tx: Tx,
  deed: { memberId: string; wanted: Barred; at: Date },
  otherId: string,
): Promise<boolean> => {
  const { bar, takesPart } = await pairState(tx, deed, otherId)
  if (bar) throw barredError(bar, deed.wanted, deed.at)
  return takesPart
}
