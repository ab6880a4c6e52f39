import type { Tx } from '../../../platform/db'
import { rememberFacts } from '../remember-facts'
import { deleteSkill, lockProfile } from '../store'

/** Takes a skill off the profile; one that is not there is already gone. */
export const removeSkill = async (
  tx: Tx,
  skill: { memberId: string; name: string; at: Date },
): Promise<void> => {
  await lockProfile(tx, skill.memberId, skill.at)
  await deleteSkill(tx, skill)
  await rememberFacts(tx, skill.memberId, skill.at)
}
