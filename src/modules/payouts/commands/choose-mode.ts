import type { Tx } from '../../../platform/db'
import { setChoice } from '../store'

/** Paid at every payday, or only when asked for; and the asking, which holds until it is paid (§4.4). */
export const chooseMode = (
  tx: Tx,
  choice: { memberId: string; mode: 'automatic' | 'on-request'; isRequested: boolean; at: Date },
): Promise<void> => {
  const { memberId, mode, isRequested, at } = choice
  return setChoice(tx, { memberId, mode, requestedAt: isRequested ? at : null })
}
