import type { Reader } from '../../platform/db'
import type { FavouriteKind } from './rules'

/** Which of these somebody keeps. */
export const favouritesAmong = async (
  db: Reader,
  memberId: string,
  ids: readonly string[],
): Promise<Set<string>> => {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('favourites')
    .select('subjectId')
    .where('memberId', '=', memberId)
    .where('subjectId', 'in', ids)
    .execute()
  return new Set(rows.map(({ subjectId }) => subjectId))
}

const idsIn =
  (table: 'favourites' | 'recentViews') =>
  async (db: Reader, memberId: string, kind: FavouriteKind): Promise<string[]> => {
    const rows = await db
      .selectFrom(table)
      .select('subjectId')
      .where('memberId', '=', memberId)
      .where('kind', '=', kind)
      .orderBy('at', 'desc')
      .orderBy('subjectId')
      .execute()
    return rows.map(({ subjectId }) => subjectId)
  }

/** Ids of what somebody keeps, or has looked at, the latest first. */
export const favouriteIds = idsIn('favourites')
export const recentIds = idsIn('recentViews')
