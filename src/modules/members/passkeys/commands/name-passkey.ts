import type { Tx } from '../../../../platform/db'
import { refuse } from '../../refusals'
import { setPasskeyName } from '../store'

/** Gives one of the member's passkeys another name. Refuses 'passkey-not-found'. */
export const namePasskey = async (
  tx: Tx,
  named: { id: string; memberId: string; name: string },
): Promise<void> => {
  if (!(await setPasskeyName(tx, named))) throw refuse('passkey-not-found')
}
