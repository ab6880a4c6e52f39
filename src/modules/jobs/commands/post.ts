import type { Tx } from '../../../platform/db'
import { checkFree } from '../../members'
import { checkNamed } from '../../profiles'
import { advance } from '../advance'
import { checkComplete, checkRequirements, checkSixItems } from '../checks'
import { nextPostNumber } from '../store'

/**
 * Posts a draft: from now on freelancers may propose (§3.3). Refuses with the missing field, and
 * 'confirmation-needed' when a client who is not confirmed sets requirements; 'barred'; 'name-needed'.
 */
export const post = async (tx: Tx, job: { jobId: string; clientId: string; at: Date }): Promise<void> => {
  const { jobId, clientId, at } = job
  await checkFree(tx, { memberId: clientId, wanted: 'posting', at })
  await advance(tx, { verb: 'post', act: { jobId, actorId: clientId, at } }, async (draft) => {
    checkComplete(draft, at)
    await checkSixItems(tx, draft)
    await checkRequirements(tx, draft)
    await checkNamed(tx, clientId)
    return { set: { postedAt: at, postNumber: nextPostNumber(clientId) } }
  })
}
