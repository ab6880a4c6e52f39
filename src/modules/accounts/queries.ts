import { sql } from 'kysely'
import type { Reader } from '../../platform/db'

/** The member's exports, the newest first. */
export const exportList = (db: Reader, memberId: string) =>
  db
    .selectFrom('accountExports')
    .select(['id', 'askedAt', 'partsDone', 'partsTotal', 'madeAt', 'bytes', 'failedAt', 'erasedAt'])
    .where('memberId', '=', memberId)
    .orderBy('askedAt', 'desc')
    .limit(10)
    .execute()

/** One export that can be fetched by its owner; undefined for others', unfinished and erased ones. */
export const exportFile = (db: Reader, of: { id: string; memberId: string }) =>
  db
    .selectFrom('accountExports')
    .select(['id', 'madeAt', 'bytes'])
    .where('id', '=', of.id)
    .where('memberId', '=', of.memberId)
    .where('madeAt', 'is not', null)
    .where('erasedAt', 'is', null)
    .executeTakeFirst()

/** An export that is still to be made: undefined once it is, or has failed. */
export const exportToMake = (db: Reader, id: string) =>
  db
    .selectFrom('accountExports')
    .select(['id', 'memberId'])
    .where('id', '=', id)
    .where('madeAt', 'is', null)
    .where('failedAt', 'is', null)
    .executeTakeFirst()

/** Files of the member that still have their bytes. */
export const ownFiles = (db: Reader, memberId: string) =>
  db
    .selectFrom('files')
    .select(['id', 'name', 'encrypted', 'createdAt'])
    .where('ownerId', '=', memberId)
    .where('erasedAt', 'is', null)
    .orderBy('id')
    .execute()

export const exportsToErase = (db: Reader, madeBefore: Date) =>
  db
    .selectFrom('accountExports')
    .select('id')
    .where('madeAt', '<=', madeBefore)
    .where('erasedAt', 'is', null)
    .execute()

/** Exports of one member that still lie here. */
export const exportsOf = (db: Reader, memberId: string) =>
  db
    .selectFrom('accountExports')
    .select('id')
    .where('memberId', '=', memberId)
    .where('madeAt', 'is not', null)
    .where('erasedAt', 'is', null)
    .execute()

export const closingsDue = (db: Reader, at: Date) =>
  db
    .selectFrom('accountClosings')
    .select('id')
    .where('dueAt', '<=', at)
    .where('returnedAt', 'is', null)
    .where('removedAt', 'is', null)
    .orderBy('dueAt')
    .limit(50)
    .execute()

/** Every column that names a file, of all tables: the schema itself says so. */
const fileColumns = async (db: Reader): Promise<{ table: string; column: string }[]> => {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid = 'files'::regclass`.execute(db)
  return rows
}

/** Files of a member that nothing names any more: neither a delivery nor a message nor anything else that stays. */
export const filesOfNothing = async (db: Reader, memberId: string): Promise<{ id: string }[]> => {
  const columns = await fileColumns(db)
  const named = columns.map(
    ({ table, column }) => sql`exists (select from ${sql.id(table)} x where ${sql.id('x', column)} = f.id)`,
  )
  const { rows } = await sql<{ id: string }>`
    select f.id from files f where f.owner_id = ${memberId} and f.erased_at is null
      and not (${named.length > 0 ? sql.join(named, sql` or `) : sql`false`})`.execute(db)
  return rows
}
