import type { Tx } from '../../../../platform/db'
import { memberOfEmail } from '../../queries'
import { refuse } from '../../refusals'
import { endOtherSessions } from '../../store-sessions'
import { deleteHalfSessions, deleteSecondFactor } from '../store'

/** Takes an operator's second factor away and ends their sessions: for the shell alone. Refuses 'no-operator'. */
export const resetSecondFactor = async (tx: Tx, of: { email: string }): Promise<void> => {
  const operator = await memberOfEmail(tx, of.email)
  if (operator?.kind !== 'operator') throw refuse('no-operator')
  await deleteSecondFactor(tx, operator.id)
  await endOtherSessions(tx, { memberId: operator.id, token: '' })
  await deleteHalfSessions(tx, operator.id)
}
