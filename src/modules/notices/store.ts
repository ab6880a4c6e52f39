import { sql } from 'kysely'
import type { Tx } from '../../platform/db'

export interface NoticeRow {
  id: string
  memberId: string
  kind: string
  params: object
  href: string
  at: Date
  /** False: kept, so that it is told once, and shown nowhere. */
  shown: boolean
}

/** Answers false when the person was told this before, or has closed their account. */
export const insertNotice = async (tx: Tx, notice: NoticeRow): Promise<boolean> => {
  const { id, memberId, kind, params, href, at, shown } = notice
  const { rows } = await sql`
    insert into notices (id, member_id, kind, params, href, at, shown)
    select ${id}, m.id, ${kind}, ${JSON.stringify(params)}::jsonb, ${href}, ${at}, ${shown}::boolean
    from members m where m.id = ${memberId} and m.email not like 'closed-%@closed.invalid'
    on conflict do nothing returning id`.execute(tx)
  return rows.length > 0
}

/** Marks one of the person's own notices; answers where it leads, undefined when it is not theirs. */
export const markRead = async (
  tx: Tx,
  notice: { id: string; memberId: string; at: Date },
): Promise<string | undefined> => {
  const { rows } = await sql<{ href: string }>`
    update notices set read_at = coalesce(read_at, ${notice.at})
    where id = ${notice.id} and member_id = ${notice.memberId} returning href`.execute(tx)
  return rows[0]?.href
}

export const markAllRead = async (tx: Tx, all: { memberId: string; at: Date }): Promise<void> => {
  await tx
    .updateTable('notices')
    .set({ readAt: all.at })
    .where('memberId', '=', all.memberId)
    .where('readAt', 'is', null)
    .execute()
}

/** Marks what leads to one page; answers how many there were. */
export const markReadAt = async (
  tx: Tx,
  place: { memberId: string; href: string; at: Date },
): Promise<number> => {
  const marked = await tx
    .updateTable('notices')
    .set({ readAt: place.at })
    .where('memberId', '=', place.memberId)
    .where('href', '=', place.href)
    .where('readAt', 'is', null)
    .executeTakeFirst()
  return Number(marked.numUpdatedRows)
}
