import { type RawBuilder, sql } from 'kysely'
import type { Reader, Tx } from '../../platform/db'
import type { FavouriteKind } from './rules'

interface Subject {
  memberId: string
  kind: FavouriteKind
  subjectId: string
  at: Date
}

/** Keeps one; once more is the same. Answers how many of its kind are kept now. */
export const insertFavourite = async (
  tx: Tx,
  { memberId, kind, subjectId, at }: Subject,
): Promise<number> => {
  await tx
    .insertInto('favourites')
    .values({ memberId, kind, subjectId, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from favourites where member_id = ${memberId} and kind = ${kind}`.execute(tx)
  return rows[0]?.n ?? 0
}

export const deleteFavourites = async (
  tx: Tx,
  of: { memberId: string; kind: FavouriteKind; subjectIds: readonly string[] },
): Promise<void> => {
  if (of.subjectIds.length === 0) return
  await tx
    .deleteFrom('favourites')
    .where('memberId', '=', of.memberId)
    .where('kind', '=', of.kind)
    .where('subjectId', 'in', of.subjectIds)
    .execute()
}

export interface View extends Subject {
  /** So many of a kind are remembered. */
  max: number
}

/**
 * Parts of a `with` that write when somebody saw something last, and forget the oldest beyond `max` of its kind: they may stand in the
 * statement that reads the page, so that to remember it costs none of its own.
 */
export const rememberedView = ({ memberId, kind, subjectId, at, max }: View): RawBuilder<unknown> => sql`
  seen as (
    insert into recent_views (member_id, kind, subject_id, at) values (${memberId}, ${kind}, ${subjectId}, ${at})
    on conflict (member_id, kind, subject_id) do update set at = excluded.at),
  forgotten as (
    delete from recent_views r where r.member_id = ${memberId} and r.kind = ${kind} and r.subject_id in (
      select o.subject_id from recent_views o where o.member_id = ${memberId} and o.kind = ${kind} and o.subject_id <> ${subjectId}
      order by o.at desc, o.subject_id offset ${max - 1}))`

export const putView = async (db: Reader, view: View): Promise<void> => {
  await sql`with ${rememberedView(view)} select 1`.execute(db)
}

export const deleteViews = async (tx: Tx, memberId: string): Promise<void> => {
  await tx.deleteFrom('recentViews').where('memberId', '=', memberId).execute()
}
