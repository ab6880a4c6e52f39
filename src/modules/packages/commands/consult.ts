import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { checkFree } from '../../members'
import { openThread, writeMessage } from '../../messages'
import { refuse } from '../refusals'
import { lockForSale } from '../store'

/**
 * A client asks about a package before buying (§3.6): one thread of the two about this package, with a first message. Answers
 * the thread's id. Refuses 'package-not-found' unless it is shown, 'own-package', 'barred', and what the message refuses.
 */
export const consult = async (
  tx: Tx,
  asked: { id: string; threadId: string; packageId: string; clientId: string; body: string; at: Date },
): Promise<string> => {
  const { id, packageId, clientId, body, at } = asked
  const found = await lockForSale(tx, { packageId, clientId, contractId: '', today: dateOf(at) })
  if (!found?.isFound || (found.status !== 'published' && found.status !== 'paused'))
    throw refuse('package-not-found')
  if (found.memberId === clientId) throw refuse('own-package')
  await checkFree(tx, { memberId: clientId, wanted: 'messaging', at })
  const threadId = await openThread(tx, {
    id: asked.threadId,
    contextKind: 'package',
    contextId: packageId,
    freelancerId: found.memberId,
    clientId,
    title: found.title,
    tied: true,
    at,
  })
  await writeMessage(tx, { id, threadId, senderId: clientId, body, fileIds: [], noReplyNeeded: false, at })
  return threadId
}
