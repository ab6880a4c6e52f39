import { type Selectable, sql } from 'kysely'
import type { SavedSearches } from '../../../db/schema.gen'
import type { Tx } from '../../platform/db'

export type SavedSearch = Selectable<SavedSearches>

/** Keeps a search; the same one again only takes the new name. Answers how many the member keeps now. */
export const insertSaved = async (tx: Tx, saved: SavedSearch): Promise<number> => {
  await tx
    .insertInto('savedSearches')
    .values(saved)
    .onConflict((conflict) =>
      conflict.columns(['memberId', 'kind', 'query']).doUpdateSet({ name: saved.name }),
    )
    .execute()
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from saved_searches where member_id = ${saved.memberId}`.execute(tx)
  return rows[0]?.n ?? 0
}

export const deleteSaved = async (tx: Tx, of: { id: string; memberId: string }): Promise<void> => {
  await tx.deleteFrom('savedSearches').where('id', '=', of.id).where('memberId', '=', of.memberId).execute()
}

/** Searches that nobody has looked through for this morning yet, now asked for; at most `max`. */
export const askForLooks = async (tx: Tx, of: { morning: Date; max: number }): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    update saved_searches set asked_for = ${of.morning} where id in (
      select id from saved_searches where asked_for < ${of.morning} order by asked_for, id limit ${of.max} for no key update skip locked)
    returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** A kept search, locked, with what its member may see; undefined when it was removed, or its member takes no part. */
export const lockSaved = async (tx: Tx, id: string) =>
  tx
    .selectFrom('savedSearches as s')
    .innerJoin('members as m', 'm.id', 's.memberId')
    .selectAll('s')
    .select('m.tier')
    .where('s.id', '=', id)
    .where('m.suspendedAt', 'is', null)
    .where('m.closingAt', 'is', null)
    .forNoKeyUpdate('s')
    .executeTakeFirst()

/** Remembers hits; answers those that were none before. */
export const putHits = async (
  tx: Tx,
  of: { searchId: string; subjectIds: readonly string[]; at: Date },
): Promise<string[]> => {
  if (of.subjectIds.length === 0) return []
  const rows = await tx
    .insertInto('savedSearchHits')
    .values(of.subjectIds.map((subjectId) => ({ searchId: of.searchId, subjectId, at: of.at })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('subjectId')
    .execute()
  return rows.map(({ subjectId }) => subjectId)
}

/** The search was looked through; hits from before `forgetBefore` are too old to be found again. */
export const setChecked = async (
  tx: Tx,
  of: { searchId: string; at: Date; forgetBefore: Date },
): Promise<void> => {
  await tx.updateTable('savedSearches').set({ checkedAt: of.at }).where('id', '=', of.searchId).execute()
  await tx
    .deleteFrom('savedSearchHits')
    .where('searchId', '=', of.searchId)
    .where('at', '<', of.forgetBefore)
    .execute()
}
