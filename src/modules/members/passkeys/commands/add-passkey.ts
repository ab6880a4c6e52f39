import type { Tx } from '../../../../platform/db'
import { tellOfChange } from '../../commands/tell-of-change'
import { refuse } from '../../refusals'
import { markSecondFactor } from '../../store-sessions'
import { insertPasskey, type NewPasskey, useChallenge } from '../store'

/**
 * Adds a passkey whose holder was verified: this session has shown a second factor by it. Refuses 'passkey-failed' when its
 * challenge was used, and 'passkey-known'.
 */
export const addPasskey = async (
  tx: Tx,
  made: { passkey: NewPasskey; challenge: { challenge: string; expiresAt: Date }; sessionToken: string },
): Promise<void> => {
  const { passkey, challenge, sessionToken: token } = made
  const { memberId, madeAt: at, name } = passkey
  if (!(await useChallenge(tx, challenge))) throw refuse('passkey-failed')
  if (!(await insertPasskey(tx, passkey))) throw refuse('passkey-known')
  await markSecondFactor(tx, { token, secondFactor: 'passkey', at })
  await tellOfChange(tx, { memberId, change: 'passkeyAdded', detail: name, at })
}
