import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { rememberFacts } from '../remember-facts'
import { partsMax, type Visibility } from '../rules'
import { lockProfile } from '../store'
import { upsertExperience } from '../store-background'
import { countParts } from '../store-works'

interface Experience {
  id: string
  memberId: string
  company: string
  role: string
  /** 'YYYY-MM'; `untilMonth` null while it lasts. */
  fromMonth: string
  untilMonth: string | null
  description: string
  /** A private experience is a note to oneself: it counts for nothing (§2.1). */
  visibility: Visibility
  at: Date
}

/** Tells of work done for a living, new or changed, and who may read of it. */
export const saveExperience = async (tx: Tx, { at, ...experience }: Experience): Promise<void> => {
  if (experience.untilMonth !== null && experience.untilMonth < experience.fromMonth)
    throw refuse('months-reversed', 'untilMonth')
  await lockProfile(tx, experience.memberId, at)
  if (!(await upsertExperience(tx, { ...experience, createdAt: at }))) throw refuse('not-found')
  if ((await countParts(tx, 'businessExperiences', experience.memberId)) > partsMax)
    throw refuse('too-many-items')
  await rememberFacts(tx, experience.memberId, at)
}
