import { type Selectable, sql, type Updateable } from 'kysely'
import type { CompetitionEntries } from '../../../db/schema.gen'
import { earlier } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import { days, type Sharer } from './rules'

export type EntryRow = Selectable<CompetitionEntries>

/** What the author of an entry fills in. */
export type EntryFields = Pick<EntryRow, 'body' | 'comment' | 'aiUse' | 'aiTool'>

/** The entry of this number, locked; the caller holds the lock of its competition already. */
export const lockEntry = (
  tx: Tx,
  of: { competitionId: string; number: number },
): Promise<EntryRow | undefined> =>
  tx
    .selectFrom('competitionEntries')
    .selectAll()
    .where('competitionId', '=', of.competitionId)
    .where('number', '=', of.number)
    .forNoKeyUpdate()
    .executeTakeFirst()

export const entryById = (tx: Tx, id: string): Promise<EntryRow | undefined> =>
  tx.selectFrom('competitionEntries').selectAll().where('id', '=', id).executeTakeFirst()

/** Slots that the author's entries take, and the next number. The competition is locked. */
export const placeForEntry = async (
  tx: Tx,
  of: { competitionId: string; authorId: string },
): Promise<{ number: number; taken: number[] }> => {
  const { rows } = await sql<{ number: number; taken: number[] }>`
    select coalesce(max(number), 0)::int + 1 as number,
      coalesce(array_agg(slot) filter (where author_id = ${of.authorId} and status <> 'withdrawn'), '{}') as taken
    from competition_entries where competition_id = ${of.competitionId}`.execute(tx)
  return rows[0] ?? { number: 1, taken: [] }
}

export const insertEntry = async (
  tx: Tx,
  entry: EntryFields & {
    id: string
    competitionId: string
    authorId: string
    number: number
    slot: number
    at: Date
  },
): Promise<void> => {
  const { at, ...row } = entry
  await tx
    .insertInto('competitionEntries')
    .values({ ...row, status: 'submitted', rightsAcceptedAt: at, submittedAt: at })
    .execute()
}

export const updateEntry = async (
  tx: Tx,
  entryId: string,
  set: Updateable<CompetitionEntries>,
): Promise<void> => {
  await tx.updateTable('competitionEntries').set(set).where('id', '=', entryId).execute()
}

export const updateShortlist = async (
  tx: Tx,
  change: { competitionId: string; numbers: readonly number[]; isOn: boolean },
): Promise<void> => {
  if (change.numbers.length === 0) return
  await tx
    .updateTable('competitionEntries')
    .set({ shortlisted: change.isOn })
    .where('competitionId', '=', change.competitionId)
    .where('number', 'in', change.numbers)
    .where('status', '<>', 'withdrawn')
    .execute()
}

/** A file of an entry: the original, and what others see of it. */
export interface EntryFile {
  kind: 'picture' | 'pdf' | 'text'
  /** Watermarked, large and small; null for a text. */
  previewFileId: string | null
  thumbFileId: string | null
  originalFileId: string
  /** Of a PDF. */
  pages: number | null
  /** The beginning of a text. */
  excerpt: string | null
  /** 64 bits as '0' and '1', of the picture and of its mirror image; null where there is nothing to compare. */
  fingerprint: string | null
  fingerprintMirrored: string | null
}

export const replaceFiles = async (tx: Tx, entryId: string, files: readonly EntryFile[]): Promise<void> => {
  await tx.deleteFrom('competitionEntryFiles').where('entryId', '=', entryId).execute()
  if (files.length === 0) return
  await tx
    .insertInto('competitionEntryFiles')
    .values(files.map((file, i) => ({ ...file, entryId, position: i + 1 })))
    .execute()
}

/**
 * Entries among which a prize or rewards may be shared, in the order of arrival. A mark counts only once it stands: its author
 * let the time for an appeal pass, or an operator upheld it.
 */
export const seriousEntries = async (tx: Tx, of: { competitionId: string; at: Date }): Promise<Sharer[]> => {
  const { rows } = await sql<Sharer>`
    select e.id, e.author_id from competition_entries e left join competition_appeals a on a.entry_id = e.id
    where e.competition_id = ${of.competitionId} and e.status = 'submitted'
      and not (e.unserious_at is not null and (coalesce(a.decision = 'upheld', false)
        or (a.id is null and e.unserious_at <= ${earlier(of.at, { days: days.appeal })})))
    order by e.number`.execute(tx)
  return rows
}

/** The order by which each of these authors was paid, on their earliest entry. */
export const setEntryOrders = async (tx: Tx, entryIds: readonly string[]): Promise<void> => {
  if (entryIds.length === 0) return
  await tx
    .updateTable('competitionEntries')
    .set((row) => ({ orderId: row.ref('id') }))
    .where('id', 'in', entryIds)
    .execute()
}

/** Competitions under way that this order came out of, and how their other bought orders stand. */
export const competitionOfOrder = async (
  tx: Tx,
  orderId: string,
): Promise<{ competitionId: string; running: number; completed: number } | undefined> => {
  const { rows } = await sql<{ competitionId: string; running: number; completed: number }>`
    select e.competition_id,
      (select count(*)::int from competition_entries w join orders o on o.id = w.order_id
        where w.competition_id = e.competition_id and w.status = 'won' and o.status not in ('completed', 'cancelled')) as running,
      (select count(*)::int from competition_entries w join orders o on o.id = w.order_id
        where w.competition_id = e.competition_id and w.status = 'won' and o.status = 'completed') as completed
    from competition_entries e join competitions c on c.id = e.competition_id
    where e.order_id = ${orderId} and e.status = 'won' and c.status = 'delivering'`.execute(tx)
  return rows[0]
}

export const filesOf = (tx: Tx, entryId: string): Promise<EntryFile[]> =>
  tx
    .selectFrom('competitionEntryFiles')
    .select([
      'kind',
      'previewFileId',
      'thumbFileId',
      'originalFileId',
      'pages',
      'excerpt',
      'fingerprint',
      'fingerprintMirrored',
    ])
    .where('entryId', '=', entryId)
    .orderBy('position')
    .execute()

/** Files that nobody shows any more; the sweep erases their bytes. */
export const leaveFiles = async (tx: Tx, left: { files: readonly EntryFile[]; at: Date }): Promise<void> => {
  const ids = left.files.flatMap((file) =>
    [file.previewFileId, file.thumbFileId, file.originalFileId].filter((id) => id !== null),
  )
  if (ids.length === 0) return
  await tx
    .insertInto('competitionFilesLeft')
    .values(ids.map((fileId) => ({ fileId, leftAt: left.at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Answers false where somebody was quicker. */
export const deleteLeft = async (tx: Tx, fileId: string): Promise<boolean> => {
  const deleted = await tx.deleteFrom('competitionFilesLeft').where('fileId', '=', fileId).executeTakeFirst()
  return deleted.numDeletedRows === 1n
}
