import type { On } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { yearBefore } from '../civil'
import { policyInForce } from '../policies/in-force'
import { membersAtOdds } from '../queries-metrics'
import { claimNight, insertCuts } from '../store'

/**
 * Computes the cuts of a night and judges everybody in one statement (§2.4). Answers whose tier is no longer what they
 * hold; nobody if this night is done already.
 */
export const judgeAll = async (tx: Tx, of: { night: On; at: Date }): Promise<string[]> => {
  if (!(await claimNight(tx, of))) return []
  await insertCuts(tx, { from: yearBefore(of.at), at: of.at })
  return membersAtOdds(tx, { policy: policyInForce(of.at), at: of.at })
}
