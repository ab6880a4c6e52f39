import { sha256 } from '../../../../platform/crypto'
import type { Tx } from '../../../../platform/db'
import { stopResetsOf } from '../../lost-factors/store'
import { refuse } from '../../refusals'
import { insertSession, type NewSession } from '../../store-sessions'
import { takeHalfSession, useRecoveryCode } from '../store'
import { takeCode } from './take-code'

type Factor = { kind: 'totp'; code: string; key: Buffer } | { kind: 'recovery-code'; hash: string }

/**
 * The second half of signing in: takes the code, ends the half session and begins the whole one. Refuses 'half-session-over',
 * and 'wrong-code' or 'code-used', after which the half session stands for another try.
 */
export const passHalfSession = async (
  tx: Tx,
  given: { halfToken: string; factor: Factor; session: Omit<NewSession, 'memberId' | 'secondFactor'> },
): Promise<void> => {
  const { halfToken, factor, session } = given
  const { at } = session
  const memberId = await takeHalfSession(tx, { tokenHash: sha256(halfToken), at })
  if (memberId === undefined) throw refuse('half-session-over')
  if (factor.kind === 'totp') await takeCode(tx, { memberId, code: factor.code, key: factor.key, at })
  else if (!(await useRecoveryCode(tx, { memberId, hash: factor.hash, at })))
    throw refuse('wrong-recovery-code', 'recoveryCode')
  await stopResetsOf(tx, { memberId, at })
  await insertSession(tx, { ...session, memberId, secondFactor: factor.kind })
}
