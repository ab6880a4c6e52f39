import { sha256 } from '../../../../platform/crypto'
import type { Tx } from '../../../../platform/db'
import { endAllSessions } from '../../commands/end-all-sessions'
import { refuse } from '../../refusals'
import { setPassword } from '../../store'
import { endReset, lockReset } from '../store'

/**
 * The address stops a reset. Somebody else has asked for it, who knows the password: every session ends, and a new password is
 * chosen by a letter. Refuses 'link-not-valid'.
 */
export const stopReset = async (tx: Tx, given: { token: string; at: Date }): Promise<void> => {
  const { at } = given
  const reset = await lockReset(tx, { stopHash: sha256(given.token) })
  if (!reset || reset.stoppedAt || reset.doneAt) throw refuse('link-not-valid')
  await endReset(tx, { id: reset.id, stoppedAt: at })
  await setPassword(tx, { memberId: reset.memberId, hash: null, at })
  await endAllSessions(tx, reset.memberId)
}
