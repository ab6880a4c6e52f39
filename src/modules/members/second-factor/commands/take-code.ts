import type { Tx } from '../../../../platform/db'
import { refuse } from '../../refusals'
import { lockSecret, setStep } from '../store'
import { openSecret, totpStep } from '../totp'

/**
 * Takes a code of the member's app, once: refuses 'wrong-code', and 'code-used' for a code of the same half minute or an
 * earlier one. `isSetUp`: the first code, which puts the secret in use.
 */
export const takeCode = async (
  tx: Tx,
  given: { memberId: string; code: string; at: Date; key: Buffer; isSetUp?: boolean },
): Promise<void> => {
  const { memberId, code, at, key, isSetUp = false } = given
  const row = await lockSecret(tx, memberId)
  if (!row || (row.confirmedAt === null) !== isSetUp) throw refuse('wrong-code', 'code')
  const step = totpStep({ secret: openSecret(key, memberId, row.secret), code, at })
  if (step === null) throw refuse('wrong-code', 'code')
  if (row.lastStep !== null && step <= row.lastStep) throw refuse('code-used', 'code')
  await setStep(tx, { memberId, step, confirmedAt: row.confirmedAt ?? at })
}
