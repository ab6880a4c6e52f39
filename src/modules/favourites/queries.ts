import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { FavouriteKind } from './rules'

/** What the viewer (`me`) keeps, as a column of the statement that reads who is behind a request: a few hundred ids at most. */
export const favouritesOf = (me: RawBuilder<string>): RawBuilder<string[]> =>
  sql<string[]>`coalesce((select array_agg(f.subject_id) from favourites f where f.member_id = ${me}), '{}')`

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
