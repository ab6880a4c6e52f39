import type { Reader } from '../../platform/db'

/** Sanctions whose last day is over and that still stand, oldest first. */
export const sanctionsToEnd = async (db: Reader, at: Date): Promise<string[]> => {
  const rows = await db
    .selectFrom('sanctions')
    .select('id')
    .where('status', '=', 'standing')
    .where('until', '<=', at)
    .orderBy('until')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map(({ id }) => id)
}
