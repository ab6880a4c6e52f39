import { sha256 } from '../../../../platform/crypto'
import type { Tx } from '../../../../platform/db'
import { refuse } from '../../refusals'
import { deleteHalfSessions } from '../../second-factor/store'
import { setEmail, setPassword } from '../../store'
import { endOtherSessions } from '../../store-sessions'
import { mayStop } from '../rules'
import { lockChange, markChange } from '../store'

/**
 * The old address stops a change, or takes it back within a week. It was not its owner who asked, so every session of the
 * account ends, and a new password is chosen by a letter to the old address. Refuses 'link-not-valid'.
 */
export const stopEmail = async (tx: Tx, given: { token: string; at: Date }): Promise<void> => {
  const { at } = given
  const change = await lockChange(tx, { stopHash: sha256(given.token) })
  if (!change || !mayStop(change, at)) throw refuse('link-not-valid')
  const { id, memberId, oldEmail } = change
  await markChange(tx, { id, stoppedAt: at })
  if (change.confirmedAt) await setEmail(tx, { memberId, email: oldEmail, at })
  await setPassword(tx, { memberId, hash: null, at })
  await endOtherSessions(tx, { memberId, token: '' })
  await deleteHalfSessions(tx, memberId)
}
