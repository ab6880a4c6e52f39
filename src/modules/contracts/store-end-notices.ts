import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { EndNotices } from '../../../db/schema.gen'
import { type CivilDate, dateOf } from '../../platform/clock'
import type { Tx } from '../../platform/db'

export type EndNoticeChange = Pick<
  Updateable<EndNotices>,
  'reason' | 'reasonAskedAt' | 'reasonGivenAt' | 'takenBackAt'
>
export type EndNoticeRow = Selectable<EndNotices> & {
  noticeBy: 'client'
  /** Its last day has not passed. */
  isAhead: boolean
  /** The conversation of the contract on whose page it was given. */
  threadId: string
}

/**
 * Locks the contracts of the two of a contract in its category, so that notices of their work are given one after the other; answers
 * with that contract, undefined for an unknown id.
 */
export const lockContractsOf = async (tx: Tx, contractId: string) => {
  const { rows } = await sql<{
    id: string
    clientId: string
    freelancerId: string
    categorySlug: string
    threadId: string
  }>`
    select k.id, k.client_id, k.freelancer_id, k.category_slug, k.thread_id
    from contracts k join contracts one on one.client_id = k.client_id and one.freelancer_id = k.freelancer_id
      and one.category_slug = k.category_slug
    where one.id = ${contractId} order by k.id for no key update of k`.execute(tx)
  return rows.find(({ id }) => id === contractId)
}

export const insertEndNotice = async (tx: Tx, notice: Insertable<EndNotices>): Promise<void> => {
  await tx.insertInto('endNotices').values(notice).execute()
}

const isAhead = (endsOn: CivilDate, at: Date): boolean => endsOn >= dateOf(at)

/** The notice, locked; undefined for an unknown id. */
export const lockEndNotice = async (tx: Tx, id: string, at: Date): Promise<EndNoticeRow | undefined> => {
  const row = await tx
    .selectFrom('endNotices as n')
    .innerJoin('contracts as k', 'k.id', 'n.contractId')
    .selectAll('n')
    .select('k.threadId')
    .where('n.id', '=', id)
    .forNoKeyUpdate('n')
    .executeTakeFirst()
  return row && { ...row, noticeBy: 'client', isAhead: isAhead(row.endsOn, at) }
}

/** Moves a notice from the status that was decided on; answers false when it has moved on meanwhile. */
export const moveEndNotice = async (
  tx: Tx,
  move: { id: string; from: EndNoticeRow['status']; to: EndNoticeRow['status']; set: EndNoticeChange },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('endNotices')
    .set({ ...move.set, status: move.to })
    .where('id', '=', move.id)
    .where('status', '=', move.from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
