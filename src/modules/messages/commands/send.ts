import type { Tx } from '../../../platform/db'
import { flagText } from '../../guard'
import type { CheckedWriting } from '../check-writing'
import type { Writing } from '../rules-writing'
import { giveConsent } from './give-consent'
import { hold } from './hold'
import { writeMessage } from './write-message'

/**
 * Sends a checked message (§5.2): it is delivered, or held when something certain was found in it; where the words were only
 * ambiguous it is delivered, and its reader is shown how to answer. Refuses what `writeMessage` refuses.
 */
export const send = async (
  tx: Tx,
  message: Omit<Writing, 'fileIds'> & { checked: CheckedWriting },
): Promise<void> => {
  const { checked, ...words } = message
  const { id, threadId, senderId, at } = words
  const writing = { ...words, fileIds: checked.fileIds }
  if (checked.isNewConsent) await giveConsent(tx, { memberId: senderId, at })
  if (checked.verdict === 'hold') return hold(tx, { ...writing, kinds: checked.kinds })
  await writeMessage(tx, writing)
  if (checked.verdict === 'allow') return
  const flag = { surface: 'message', href: `/messages/${threadId}#m-${id}`, kinds: checked.kinds }
  await flagText(tx, { id, memberId: senderId, ...flag, outcome: 'sent', at })
}
