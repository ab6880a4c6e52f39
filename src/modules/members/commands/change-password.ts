import type { Tx } from '../../../platform/db'
import { deleteHalfSessions } from '../second-factor/store'
import { setPassword } from '../store'
import { endOtherSessions, markConfirmed } from '../store-sessions'
import { tellOfChange } from './tell-of-change'

/** A new password, already hashed. Whoever signed in with the old one elsewhere is signed out; the member is told by letter. */
export const changePassword = async (
  tx: Tx,
  change: { memberId: string; hash: string; token: string; at: Date },
): Promise<void> => {
  const { memberId, token, at } = change
  await setPassword(tx, change)
  await endOtherSessions(tx, { memberId, token })
  await deleteHalfSessions(tx, memberId)
  await markConfirmed(tx, { token, at })
  await tellOfChange(tx, { memberId, change: 'passwordChanged', at })
}
