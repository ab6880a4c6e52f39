import type { Tx } from '../../../../platform/db'
import { refuse } from '../../refusals'
import { insertSession, type NewSession } from '../../store-sessions'
import { countUse, useChallenge } from '../store'

/**
 * Begins a session by a signature that was checked: the device and its holder's verification are both factors. Refuses
 * 'passkey-failed' for a challenge that was used, or a device that counts back.
 */
export const enterByPasskey = async (
  tx: Tx,
  shown: {
    passkeyId: string
    counter: bigint
    challenge: { challenge: string; expiresAt: Date }
    session: Omit<NewSession, 'secondFactor'>
  },
): Promise<void> => {
  const { passkeyId: id, counter, challenge, session } = shown
  if (!(await useChallenge(tx, challenge))) throw refuse('passkey-failed')
  if (!(await countUse(tx, { id, counter, at: session.at }))) throw refuse('passkey-failed')
  await insertSession(tx, { ...session, secondFactor: 'passkey' })
}
