import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { markRead } from '../store'

/** Marks a notice as read and answers where it leads. Refuses 'notice-not-found' for other people's. */
export const openNotice = async (
  tx: Tx,
  notice: { id: string; memberId: string; at: Date },
): Promise<string> => {
  const href = await markRead(tx, notice)
  if (href === undefined) throw refuse('notice-not-found')
  return href
}
