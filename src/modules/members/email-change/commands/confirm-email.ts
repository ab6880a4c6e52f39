import { sha256 } from '../../../../platform/crypto'
import type { Tx } from '../../../../platform/db'
import { memberOfEmail } from '../../queries'
import { refuse } from '../../refusals'
import { setEmail } from '../../store'
import { mayConfirm } from '../rules'
import { lockChange, markChange } from '../store'

/** The new address is its owner's from now on. Refuses 'link-not-valid' when it is too old, stopped, used, or taken meanwhile. */
export const confirmEmail = async (tx: Tx, given: { token: string; at: Date }): Promise<void> => {
  const { at } = given
  const change = await lockChange(tx, { confirmHash: sha256(given.token) })
  if (!change || !mayConfirm(change, at)) throw refuse('link-not-valid')
  if (await memberOfEmail(tx, change.newEmail)) throw refuse('link-not-valid')
  await markChange(tx, { id: change.id, confirmedAt: at })
  await setEmail(tx, { memberId: change.memberId, email: change.newEmail, at })
}
