import type { Tx } from '../../../platform/db'
import { type OperatorRole, operatorRoles } from '../../../platform/http/route-access'
import { refuse } from '../refusals'
import { memberByEmail } from '../store'
import { insertOperator, lockOperators } from '../store-operators'

/**
 * Makes an operator's account, its address taken as confirmed; answers its id, or that of the operator who has this
 * address already. The first operator has every role; others have the given ones, or none until an administrator assigns them.
 * Refuses 'address-of-a-member': operators are separate accounts (§1).
 */
export const addOperator = async (
  tx: Tx,
  operator: { id: string; email: string; name: string; roles?: readonly OperatorRole[]; at: Date },
): Promise<string> => {
  const known = await memberByEmail(tx, operator.email)
  if (known?.kind === 'person') throw refuse('address-of-a-member')
  if (known) return known.id
  const isFirst = (await lockOperators(tx)).length === 0
  await insertOperator(tx, { ...operator, roles: operator.roles ?? (isFirst ? operatorRoles : []) })
  return operator.id
}
