import type { Insertable } from 'kysely'
import type { PaperOperators } from '../../../db/schema.gen'
import type { Tx } from '../../platform/db'

export const insertOperator = async (tx: Tx, operator: Insertable<PaperOperators>): Promise<void> => {
  await tx.insertInto('paperOperators').values(operator).execute()
}
