import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { checkPair } from '../../members'
import { ownJob } from '../advance'
import { freelancerInvited } from '../events'
import { personFacts } from '../queries'
import { refuse } from '../refusals'
import { insertInvitation } from '../store-talk'

/**
 * Invites a freelancer to propose (§3.3): only somebody whom the search shows (§2.1). A second invitation changes
 * nothing. Refuses 'no-such-freelancer', 'not-possible-now', 'barred'.
 */
export const invite = async (
  tx: Tx,
  invitation: { jobId: string; clientId: string; freelancerId: string; at: Date },
): Promise<void> => {
  const { jobId, freelancerId, at } = invitation
  const job = await ownJob(tx, invitation)
  if (job.status !== 'open') throw refuse('not-possible-now')
  const person = await personFacts(tx, freelancerId)
  if (person.tier === 'none' || person.operator || freelancerId === job.clientId)
    throw refuse('no-such-freelancer')
  const deed = { memberId: job.clientId, wanted: 'messaging' as const, at }
  if (!(await checkPair(tx, deed, freelancerId))) throw refuse('no-such-freelancer')
  if (await insertInvitation(tx, { jobId, freelancerId, at }))
    await emit(tx, freelancerInvited, { jobId, freelancerId, at })
}
