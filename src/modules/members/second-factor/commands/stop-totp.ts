import type { Tx } from '../../../../platform/db'
import { refuse } from '../../refusals'
import { deleteSecondFactor } from '../store'

/** Signing in needs no code any more. Refuses 'operators-keep-it': an operator never is without a second factor. */
export const stopTotp = async (tx: Tx, of: { memberId: string; isOperator: boolean }): Promise<void> => {
  if (of.isOperator) throw refuse('operators-keep-it')
  await deleteSecondFactor(tx, of.memberId)
}
