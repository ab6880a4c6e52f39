import type { Reader } from '../../platform/db'

export interface OperatorRow {
  id: string
  name: string
  email: string
  operatorRoles: string[]
  lastSeenAt: Date | null
}

/** All operators with what they may do, in the order in which they came. */
export const operatorList = (db: Reader): Promise<OperatorRow[]> =>
  db
    .selectFrom('members')
    .select(['id', 'name', 'email', 'operatorRoles', 'lastSeenAt'])
    .where('kind', '=', 'operator')
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
