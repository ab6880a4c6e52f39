import { sql } from 'kysely'
import type { Tx } from '../../platform/db'

/** Parts that a person adds, changes and removes; a removed one stays as a row, for proposals that point at it. */
export type Part = 'portfolioItems' | 'businessExperiences' | 'qualifications'

export const countParts = async (tx: Tx, part: Part, memberId: string): Promise<number> => {
  const { n } = await tx
    .selectFrom(part)
    .select(sql<number>`count(*)::int`.as('n'))
    .where('memberId', '=', memberId)
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}

/** Answers whether there was something of this person's to remove. */
export const removePart = async (
  tx: Tx,
  part: Part,
  gone: { id: string; memberId: string; at: Date },
): Promise<boolean> => {
  const done = await tx
    .updateTable(part)
    .set({ removedAt: gone.at })
    .where('id', '=', gone.id)
    .where('memberId', '=', gone.memberId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}

export interface PortfolioItem {
  id: string
  memberId: string
  title: string
  description: string
  categorySlug: string | null
  url: string | null
  createdAt: Date
}

/** False when the id is somebody else's, or the item is removed. */
export const upsertPortfolioItem = async (tx: Tx, item: PortfolioItem): Promise<boolean> => {
  const { id: _id, memberId, createdAt: _createdAt, ...values } = item
  const done = await tx
    .insertInto('portfolioItems')
    .values(item)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(values)
        .where('portfolioItems.memberId', '=', memberId)
        .where('portfolioItems.removedAt', 'is', null),
    )
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows) === 1
}

/** The item's images in order, as ids of files. */
export const imagesOf = async (tx: Tx, itemId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('portfolioImages')
    .select('fileId')
    .where('itemId', '=', itemId)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.fileId)
}

export const replaceImages = async (
  tx: Tx,
  item: { id: string; fileIds: readonly string[] },
): Promise<void> => {
  await tx.deleteFrom('portfolioImages').where('itemId', '=', item.id).execute()
  if (item.fileIds.length === 0) return
  await tx
    .insertInto('portfolioImages')
    .values(item.fileIds.map((fileId, position) => ({ itemId: item.id, fileId, position })))
    .execute()
}
