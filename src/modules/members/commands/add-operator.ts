import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { insertOperator, memberByEmail } from '../store'

/**
 * Makes an operator's account, its address taken as confirmed; answers its id, or that of the operator who has this
 * address already. Refuses 'address-of-a-member': operators are separate accounts (§1).
 */
export const addOperator = async (
  tx: Tx,
  operator: { id: string; email: string; name: string; at: Date },
): Promise<string> => {
  const known = await memberByEmail(tx, operator.email)
  if (known?.kind === 'person') throw refuse('address-of-a-member')
  if (known) return known.id
  await insertOperator(tx, operator)
  return operator.id
}
