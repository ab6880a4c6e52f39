import type { Tx } from '../../../platform/db'
import { deleteHalfSessions } from '../second-factor/store'
import { endOtherSessions } from '../store-sessions'

/** Signs a person out on every device, half sign-ins included. */
export const endAllSessions = async (tx: Tx, memberId: string): Promise<void> => {
  await endOtherSessions(tx, { memberId, token: '' })
  await deleteHalfSessions(tx, memberId)
}
