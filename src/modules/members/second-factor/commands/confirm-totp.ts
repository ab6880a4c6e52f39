import type { Tx } from '../../../../platform/db'
import { endOtherSessions, markSecondFactor } from '../../store-sessions'
import { deleteHalfSessions, replaceRecoveryCodes } from '../store'
import { takeCode } from './take-code'

/**
 * Puts a second factor in use by its first code, with the hashes of its recovery codes. This session has shown it; all
 * others of the member end. Refuses 'wrong-code'.
 */
export const confirmTotp = async (
  tx: Tx,
  given: {
    memberId: string
    sessionToken: string
    code: string
    hashes: readonly string[]
    at: Date
    key: Buffer
  },
): Promise<void> => {
  const { memberId, sessionToken: token, hashes, at } = given
  await takeCode(tx, { ...given, isSetUp: true })
  await replaceRecoveryCodes(tx, { memberId, hashes, at })
  await markSecondFactor(tx, { token, secondFactor: 'totp', at })
  await endOtherSessions(tx, { memberId, token })
  await deleteHalfSessions(tx, memberId)
}
