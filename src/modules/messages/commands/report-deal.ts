import type { Tx } from '../../../platform/db'
import { flagText } from '../../guard'
import { refuse } from '../refusals'
import { insertAction } from '../store'
import { messageFor } from '../store-held'

/**
 * Tells the operators about a message that proposes a deal outside the site (§5.2); its sender is not told. It counts as an
 * answer: silence towards such a proposal does not lower a reply rate (§2.2). Reported twice, it is one report.
 */
export const reportDeal = async (
  tx: Tx,
  report: { id: string; messageId: string; threadId: string; memberId: string; at: Date },
): Promise<void> => {
  const { id, messageId, threadId, memberId, at } = report
  const message = await messageFor(tx, { messageId, threadId, readerId: memberId })
  if (!message) throw refuse('message-not-found')
  const href = `/messages/${threadId}#m-${messageId}`
  const flag = { surface: 'message', href, kinds: ['direct-deal'] as const, outcome: 'reported' as const }
  await flagText(tx, { id, memberId: message.senderId, ...flag, reporterId: memberId, at })
  await insertAction(tx, { threadId, memberId, deed: 'report-deal', at })
}
