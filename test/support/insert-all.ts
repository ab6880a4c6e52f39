import type { Insertable } from 'kysely'
import type { DB } from '../../db/schema.gen'
import type { Db } from '../../src/platform/db'

/** Many rows in a few statements: a statement has room for 65,535 values. */
export const insertAll = async <T extends keyof DB & string>(
  db: Db,
  table: T,
  rows: readonly Insertable<DB[T]>[],
): Promise<void> => {
  for (let first = 0; first < rows.length; first += 500)
    await db
      .insertInto(table)
      .values(rows.slice(first, first + 500) as never)
      .execute()
}
