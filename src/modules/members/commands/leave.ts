import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { memberMoved } from '../events'
import { deleteHalfSessions } from '../second-factor/store'
import { setClosing } from '../store'
import { endOtherSessions } from '../store-sessions'

/** The member is about to leave: every session ends, nobody signs in, and search is told (§5.4). */
export const leave = async (tx: Tx, of: { memberId: string; at: Date }): Promise<void> => {
  const { memberId, at } = of
  await setClosing(tx, { memberId, closingAt: at })
  await endOtherSessions(tx, { memberId, token: '' })
  await deleteHalfSessions(tx, memberId)
  await emit(tx, memberMoved, { memberId, at })
}
