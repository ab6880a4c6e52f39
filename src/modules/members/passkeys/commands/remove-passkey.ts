import type { Tx } from '../../../../platform/db'
import { tellOfChange } from '../../commands/tell-of-change'
import { refuse } from '../../refusals'
import { deletePasskey } from '../store'

/** Nobody signs in with this passkey any more. Refuses 'passkey-not-found'. */
export const removePasskey = async (
  tx: Tx,
  of: { id: string; memberId: string; at: Date },
): Promise<void> => {
  if (!(await deletePasskey(tx, of))) throw refuse('passkey-not-found')
  await tellOfChange(tx, { memberId: of.memberId, change: 'passkeyRemoved', at: of.at })
}
