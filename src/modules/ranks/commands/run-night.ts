import { topShareOf } from '../../../engine/policy/policy-parts'
import { yearBefore } from '../../../platform/calendar'
import type { CivilDate } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { policyInForce, sharesAsked } from '../calendar/in-force'
import { claimNight, dropEarned, insertNightCuts, makeDueBetweenCuts, setBatchSettings } from '../store-night'

/**
 * The work of a night (§2.4): the cuts of every share that the rule in force and announced ones ask for, and whoever a moved cut
 * concerns is due to be judged. In one transaction, so that a night that fails is run again as a whole. Does nothing once the
 * night is done, or while another server runs it.
 */
export const runNight = async (tx: Tx, { night, at }: { night: CivilDate; at: Date }): Promise<void> => {
  if (!(await claimNight(tx, { night, at }))) return
  await setBatchSettings(tx)
  await insertNightCuts(tx, { from: yearBefore(at), at, shares: sharesAsked(at) })
  const share = topShareOf(policyInForce(at))
  if (share) await makeDueBetweenCuts(tx, { share, at })
  await dropEarned(tx)
}
