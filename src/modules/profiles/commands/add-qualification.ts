import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { rememberFacts } from '../remember-facts'
import { partsMax } from '../rules'
import { lockProfile } from '../store'
import { insertQualification } from '../store-background'
import { countParts } from '../store-works'

/** States a qualification: what was only declared is shown as declared (§5.1). */
export const addQualification = async (
  tx: Tx,
  stated: { id: string; memberId: string; name: string; acquiredMonth: string | null; at: Date },
): Promise<void> => {
  const { at, ...qualification } = stated
  await lockProfile(tx, stated.memberId, at)
  await insertQualification(tx, { ...qualification, createdAt: at })
  if ((await countParts(tx, 'qualifications', stated.memberId)) > partsMax) throw refuse('too-many-items')
  await rememberFacts(tx, stated.memberId, at)
}
