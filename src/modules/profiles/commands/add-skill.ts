import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { rememberFacts } from '../remember-facts'
import { skillsMax } from '../rules'
import { countSkills, lockProfile, upsertSkill } from '../store'

/** Names a skill, with years of practice if known. Naming it again changes the years. Refuses a thirty-first. */
export const addSkill = async (
  tx: Tx,
  skill: { memberId: string; name: string; years: number | null; at: Date },
): Promise<void> => {
  const { memberId, name, years, at } = skill
  await lockProfile(tx, memberId, at)
  // A limit counts additions: what is there already may always be changed.
  const { count: position, isKnown } = await countSkills(tx, { memberId, name })
  if (position >= skillsMax && !isKnown) throw refuse('too-many-skills', 'skill')
  await upsertSkill(tx, { memberId, name, years, position })
  await rememberFacts(tx, memberId, at)
}
