import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { memberMoved } from '../events'
import { setClosing } from '../store'

/** The member stays after all: everything is as it was, and they sign in as before. */
export const returnMember = async (tx: Tx, of: { memberId: string; at: Date }): Promise<void> => {
  await setClosing(tx, { memberId: of.memberId, closingAt: null })
  await emit(tx, memberMoved, of)
}
