// Operators' accounts and what they may do.
import type { Tx } from '../../platform/db'
import type { OperatorRole } from '../../platform/http/route-access'

export const insertOperator = async (
  tx: Tx,
  operator: { id: string; email: string; name: string; roles: readonly OperatorRole[]; at: Date },
): Promise<void> => {
  const { at, roles, ...who } = operator
  const values = { ...who, operatorRoles: [...roles], emailVerified: true, kind: 'operator' as const }
  await tx
    .insertInto('members')
    .values({ ...values, createdAt: at, updatedAt: at })
    .execute()
}

/** All operators with their roles, locked in the order of their ids: of two who change roles at once, the second sees the first. */
export const lockOperators = (tx: Tx): Promise<{ id: string; operatorRoles: string[] }[]> =>
  tx
    .selectFrom('members')
    .select(['id', 'operatorRoles'])
    .where('kind', '=', 'operator')
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()

export const storeOperatorRoles = async (
  tx: Tx,
  given: { operatorId: string; roles: readonly OperatorRole[]; at: Date },
): Promise<void> => {
  await tx
    .updateTable('members')
    .set({ operatorRoles: [...given.roles], updatedAt: given.at })
    .where('id', '=', given.operatorId)
    .execute()
}
