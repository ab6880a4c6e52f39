import type { Tx } from '../../../../platform/db'
import { policyInForce } from '../../calendar/in-force'
import { yearBefore } from '../../engine/civil'
import { isPlain, judgedBy } from '../judged-by'
import { noteClimbs } from '../store-climbs'
import { moveWindow, type TallyWindow } from '../store-tallies'

/**
 * Moves the sums to `at`: what events left is folded in, and what is a year old leaves. Answers for whom a condition turned by
 * that; nobody under a rule that has to be asked about everybody, or that nobody was judged by yet.
 */
export const moveOn = async (
  tx: Tx,
  { window, at }: { window: TallyWindow; at: Date },
): Promise<string[]> => {
  const policy = policyInForce(at)
  const subjects = await moveWindow(tx, { since: window.since, until: yearBefore(at) })
  const isNoted = isPlain(policy) && window.judgedBy === judgedBy(policy, at)
  return isNoted ? noteClimbs(tx, { policy, at, subjects }) : []
}
