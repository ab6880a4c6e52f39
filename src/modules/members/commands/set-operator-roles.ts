import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { type OperatorRole, operatorRoles } from '../../../platform/http/route-access'
import { refuse } from '../refusals'
import { lockOperators, storeOperatorRoles } from '../store-operators'

/**
 * An administrator says what an operator may do from now on (§5.4); it stands in the audit log with its reason. Refuses
 * 'operator-not-found', and 'last-administrator': one at least stays.
 */
export const setOperatorRoles = async (
  tx: Tx,
  given: { operatorId: string; roles: readonly OperatorRole[]; actorId: string; reason: string; at: Date },
): Promise<void> => {
  const { operatorId, actorId, reason, at } = given
  const all = await lockOperators(tx)
  const operator = all.find(({ id }) => id === operatorId)
  if (!operator) throw refuse('operator-not-found')
  const roles = operatorRoles.filter((role) => given.roles.includes(role))
  const others = all.filter(({ id }) => id !== operatorId)
  const stays = [roles, ...others.map((other) => other.operatorRoles)].some((some) =>
    some.includes('administrator'),
  )
  if (!stays) throw refuse('last-administrator', 'roles[]')
  await storeOperatorRoles(tx, { operatorId, roles, at })
  await recordAuditEntry(tx, {
    ...{ at, actorId, deed: 'set-operator-roles', subjectKind: 'member', subjectId: operatorId, reason },
    detail: { before: operator.operatorRoles.join(' '), after: roles.join(' ') },
  })
}
