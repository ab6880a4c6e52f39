import { earlier } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { codeAttemptsMax, codeMinutes } from '../rules'
import { takeAttempt } from '../store-phone'

/**
 * Spends one of five attempts at the code that waits. Runs in a transaction of its own, before `confirmPhone`:
 * a refusal there rolls back, and the attempt must stay spent.
 */
export const tryCode = async (tx: Tx, attempt: { memberId: string; at: Date }): Promise<void> => {
  const since = earlier(attempt.at, { minutes: codeMinutes })
  const isTaken = await takeAttempt(tx, { memberId: attempt.memberId, since, attemptsMax: codeAttemptsMax })
  if (!isTaken) throw refuse('no-code-waiting', 'code')
}
